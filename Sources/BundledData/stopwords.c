// SPDX-License-Identifier: Apache-2.0
#include "BundledData.h"

static const unsigned char english[] = {
#embed "../../Config/stopwords/english.txt"
};

BundledBytes bundled_english_stop_words(void) {
    return (BundledBytes){english, sizeof english};
}
