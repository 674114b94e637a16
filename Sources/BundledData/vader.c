// SPDX-License-Identifier: Apache-2.0
#include "BundledData.h"

static const unsigned char lexicon[] = {
#embed "../../Config/lexicons/vader.tsv"
};

static const unsigned char emoji[] = {
#embed "../../Config/lexicons/vader-emoji.tsv"
};

static const unsigned char boosters[] = {
#embed "../../Config/lexicons/vader-boosters.tsv"
};

static const unsigned char negators[] = {
#embed "../../Config/lexicons/vader-negators.tsv"
};

static const unsigned char special_cases[] = {
#embed "../../Config/lexicons/vader-special-cases.tsv"
};

BundledBytes bundled_vader_lexicon(void) {
    return (BundledBytes){lexicon, sizeof lexicon};
}

BundledBytes bundled_vader_emoji(void) {
    return (BundledBytes){emoji, sizeof emoji};
}

BundledBytes bundled_vader_boosters(void) {
    return (BundledBytes){boosters, sizeof boosters};
}

BundledBytes bundled_vader_negators(void) {
    return (BundledBytes){negators, sizeof negators};
}

BundledBytes bundled_vader_special_cases(void) {
    return (BundledBytes){special_cases, sizeof special_cases};
}
