// SPDX-License-Identifier: Apache-2.0
#include "BundledData.h"

static const unsigned char styles[] = {
#embed "../../Config/report/report.css"
};

static const unsigned char script[] = {
#embed "../../Config/report/report.js"
};

BundledBytes bundled_report_styles(void) {
    return (BundledBytes){styles, sizeof styles};
}

BundledBytes bundled_report_script(void) {
    return (BundledBytes){script, sizeof script};
}
