// SPDX-License-Identifier: Apache-2.0
#include "BundledData.h"

static const unsigned char english[] = {
#embed "../../Config/lexicons/afinn-en-165.tsv"
};

static const unsigned char danish[] = {
#embed "../../Config/lexicons/afinn-da-32.tsv"
};

static const unsigned char finnish[] = {
#embed "../../Config/lexicons/afinn-fi-165.tsv"
};

static const unsigned char french[] = {
#embed "../../Config/lexicons/afinn-fr-165.tsv"
};

static const unsigned char polish[] = {
#embed "../../Config/lexicons/afinn-pl-165.tsv"
};

static const unsigned char swedish[] = {
#embed "../../Config/lexicons/afinn-sv-165.tsv"
};

static const unsigned char turkish[] = {
#embed "../../Config/lexicons/afinn-tr-165.tsv"
};

BundledBytes bundled_afinn_english(void) {
    return (BundledBytes){english, sizeof english};
}

BundledBytes bundled_afinn_danish(void) {
    return (BundledBytes){danish, sizeof danish};
}

BundledBytes bundled_afinn_finnish(void) {
    return (BundledBytes){finnish, sizeof finnish};
}

BundledBytes bundled_afinn_french(void) {
    return (BundledBytes){french, sizeof french};
}

BundledBytes bundled_afinn_polish(void) {
    return (BundledBytes){polish, sizeof polish};
}

BundledBytes bundled_afinn_swedish(void) {
    return (BundledBytes){swedish, sizeof swedish};
}

BundledBytes bundled_afinn_turkish(void) {
    return (BundledBytes){turkish, sizeof turkish};
}
