// SPDX-License-Identifier: Apache-2.0
#include "BundledData.h"

static const unsigned char credits[] = {
#embed "../../Config/pages/credits.txt"
};

static const unsigned char bylines[] = {
#embed "../../Config/pages/bylines.txt"
};

static const unsigned char widgets[] = {
#embed "../../Config/pages/widgets.txt"
};

static const unsigned char roles[] = {
#embed "../../Config/pages/roles.tsv"
};

static const unsigned char kinds[] = {
#embed "../../Config/pages/kinds.tsv"
};

static const unsigned char articles[] = {
#embed "../../Config/pages/articles.tsv"
};

BundledBytes bundled_page_credits(void) {
    return (BundledBytes){credits, sizeof credits};
}

BundledBytes bundled_page_bylines(void) {
    return (BundledBytes){bylines, sizeof bylines};
}

BundledBytes bundled_page_widgets(void) {
    return (BundledBytes){widgets, sizeof widgets};
}

BundledBytes bundled_page_roles(void) {
    return (BundledBytes){roles, sizeof roles};
}

BundledBytes bundled_page_kinds(void) {
    return (BundledBytes){kinds, sizeof kinds};
}

BundledBytes bundled_page_articles(void) {
    return (BundledBytes){articles, sizeof articles};
}
