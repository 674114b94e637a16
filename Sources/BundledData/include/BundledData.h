// SPDX-License-Identifier: Apache-2.0
#ifndef BUNDLED_DATA_H
#define BUNDLED_DATA_H

#include <stddef.h>

/// The bytes of a file of Config that the compiler put into this program.
typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t size;
} BundledBytes;

/// Config/lexicons/vader.tsv
BundledBytes bundled_vader_lexicon(void);

/// Config/lexicons/vader-emoji.tsv
BundledBytes bundled_vader_emoji(void);

/// Config/lexicons/vader-boosters.tsv
BundledBytes bundled_vader_boosters(void);

/// Config/lexicons/vader-negators.tsv
BundledBytes bundled_vader_negators(void);

/// Config/lexicons/vader-special-cases.tsv
BundledBytes bundled_vader_special_cases(void);

/// Config/lexicons/english.tsv
BundledBytes bundled_english_lexicon(void);

/// Config/lexicons/english-rules.tsv
BundledBytes bundled_english_rules(void);

/// Config/lexicons/afinn-en-165.tsv
BundledBytes bundled_afinn_english(void);

/// Config/lexicons/afinn-da-32.tsv
BundledBytes bundled_afinn_danish(void);

/// Config/lexicons/afinn-fi-165.tsv
BundledBytes bundled_afinn_finnish(void);

/// Config/lexicons/afinn-fr-165.tsv
BundledBytes bundled_afinn_french(void);

/// Config/lexicons/afinn-pl-165.tsv
BundledBytes bundled_afinn_polish(void);

/// Config/lexicons/afinn-sv-165.tsv
BundledBytes bundled_afinn_swedish(void);

/// Config/lexicons/afinn-tr-165.tsv
BundledBytes bundled_afinn_turkish(void);

/// Config/stopwords/english.txt
BundledBytes bundled_english_stop_words(void);

/// Config/languages/trigrams.tsv
BundledBytes bundled_language_trigrams(void);

/// Config/pages/credits.txt
BundledBytes bundled_page_credits(void);

/// Config/pages/bylines.txt
BundledBytes bundled_page_bylines(void);

/// Config/pages/widgets.txt
BundledBytes bundled_page_widgets(void);

/// Config/pages/roles.tsv
BundledBytes bundled_page_roles(void);

/// Config/pages/kinds.tsv
BundledBytes bundled_page_kinds(void);

/// Config/pages/articles.tsv
BundledBytes bundled_page_articles(void);

/// Plugins/C/galley_plugin.h
BundledBytes bundled_c_header(void);

/// Plugins/Python/galley.py
BundledBytes bundled_python_helper(void);

/// Config/quickstart.yaml
BundledBytes bundled_quickstart(void);

/// Config/report/report.css
BundledBytes bundled_report_styles(void);

/// Config/report/report.js
BundledBytes bundled_report_script(void);

#endif
