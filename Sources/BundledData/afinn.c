// SPDX-License-Identifier: Apache-2.0
#include "BundledData.h"

static const unsigned char english[] = {
#embed "../../Config/lexicons/afinn-en-165.tsv"
};

static const unsigned char danish[] = {
#embed "../../Config/lexicons/afinn-da-32.tsv"
};

BundledBytes bundled_afinn_english(void) {
    return (BundledBytes){english, sizeof english};
}

BundledBytes bundled_afinn_danish(void) {
    return (BundledBytes){danish, sizeof danish};
}
