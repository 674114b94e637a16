// SPDX-License-Identifier: Apache-2.0
#include "BundledData.h"

static const unsigned char quickstart[] = {
#embed "../../Config/quickstart.yaml"
};

BundledBytes bundled_quickstart(void) {
    return (BundledBytes){quickstart, sizeof quickstart};
}
