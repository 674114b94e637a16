// SPDX-License-Identifier: Apache-2.0
#include "BundledData.h"

static const unsigned char trigrams[] = {
#embed "../../Config/languages/trigrams.tsv"
};

BundledBytes bundled_language_trigrams(void) {
    return (BundledBytes){trigrams, sizeof trigrams};
}
