// SPDX-License-Identifier: Apache-2.0
#include "BundledData.h"

static const unsigned char lexicon[] = {
#embed "../../Config/lexicons/english.tsv"
};

static const unsigned char rules[] = {
#embed "../../Config/lexicons/english-rules.tsv"
};

BundledBytes bundled_english_lexicon(void) {
    return (BundledBytes){lexicon, sizeof lexicon};
}

BundledBytes bundled_english_rules(void) {
    return (BundledBytes){rules, sizeof rules};
}
