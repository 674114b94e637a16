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

static const unsigned char c_header[] = {
#embed "../../Plugins/C/galley_plugin.h"
};

BundledBytes bundled_c_header(void) {
    return (BundledBytes){c_header, sizeof c_header};
}

BundledBytes bundled_python_helper(void) {
    return (BundledBytes){python_helper, sizeof python_helper};
}
