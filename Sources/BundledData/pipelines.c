// SPDX-License-Identifier: Apache-2.0
#include "BundledData.h"

static const unsigned char quickstart[] = {
#embed "../../Config/quickstart.yaml"
};

BundledBytes bundled_quickstart(void) {
    return (BundledBytes){quickstart, sizeof quickstart};
}

static const unsigned char python_helper[] = {
#embed "../../Plugins/Python/galley.py"
};

BundledBytes bundled_python_helper(void) {
    return (BundledBytes){python_helper, sizeof python_helper};
}
