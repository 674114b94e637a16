// SPDX-License-Identifier: Apache-2.0
// To embed another file, add its bytes and a line to the table. Swift finds it by its path.
#include "BundledData.h"

static const unsigned char languages_abbreviations_tsv[] = {
#embed "../../Config/languages/abbreviations.tsv"
};

static const unsigned char languages_trigrams_tsv[] = {
#embed "../../Config/languages/trigrams.tsv"
};

static const unsigned char leftovers_advertisements_txt[] = {
#embed "../../Config/leftovers/advertisements.txt"
};

static const unsigned char leftovers_cookies_txt[] = {
#embed "../../Config/leftovers/cookies.txt"
};

static const unsigned char leftovers_entities_tsv[] = {
#embed "../../Config/leftovers/entities.tsv"
};

static const unsigned char lexicons_afinn_da_32_tsv[] = {
#embed "../../Config/lexicons/afinn-da-32.tsv"
};

static const unsigned char lexicons_afinn_en_165_tsv[] = {
#embed "../../Config/lexicons/afinn-en-165.tsv"
};

static const unsigned char lexicons_afinn_fi_165_tsv[] = {
#embed "../../Config/lexicons/afinn-fi-165.tsv"
};

static const unsigned char lexicons_afinn_fr_165_tsv[] = {
#embed "../../Config/lexicons/afinn-fr-165.tsv"
};

static const unsigned char lexicons_afinn_pl_165_tsv[] = {
#embed "../../Config/lexicons/afinn-pl-165.tsv"
};

static const unsigned char lexicons_afinn_sv_165_tsv[] = {
#embed "../../Config/lexicons/afinn-sv-165.tsv"
};

static const unsigned char lexicons_afinn_tr_165_tsv[] = {
#embed "../../Config/lexicons/afinn-tr-165.tsv"
};

static const unsigned char lexicons_english_rules_tsv[] = {
#embed "../../Config/lexicons/english-rules.tsv"
};

static const unsigned char lexicons_english_tsv[] = {
#embed "../../Config/lexicons/english.tsv"
};

static const unsigned char lexicons_vader_boosters_tsv[] = {
#embed "../../Config/lexicons/vader-boosters.tsv"
};

static const unsigned char lexicons_vader_emoji_tsv[] = {
#embed "../../Config/lexicons/vader-emoji.tsv"
};

static const unsigned char lexicons_vader_negators_tsv[] = {
#embed "../../Config/lexicons/vader-negators.tsv"
};

static const unsigned char lexicons_vader_special_cases_tsv[] = {
#embed "../../Config/lexicons/vader-special-cases.tsv"
};

static const unsigned char lexicons_vader_tsv[] = {
#embed "../../Config/lexicons/vader.tsv"
};

static const unsigned char pages_articles_tsv[] = {
#embed "../../Config/pages/articles.tsv"
};

static const unsigned char pages_bylines_txt[] = {
#embed "../../Config/pages/bylines.txt"
};

static const unsigned char pages_content_tsv[] = {
#embed "../../Config/pages/content.tsv"
};

static const unsigned char pages_credits_txt[] = {
#embed "../../Config/pages/credits.txt"
};

static const unsigned char pages_kinds_tsv[] = {
#embed "../../Config/pages/kinds.tsv"
};

static const unsigned char pages_negations_txt[] = {
#embed "../../Config/pages/negations.txt"
};

static const unsigned char pages_roles_tsv[] = {
#embed "../../Config/pages/roles.tsv"
};

static const unsigned char pages_widgets_txt[] = {
#embed "../../Config/pages/widgets.txt"
};

static const unsigned char config_quickstart_yaml[] = {
#embed "../../Config/quickstart.yaml"
};

static const unsigned char report_report_css[] = {
#embed "../../Config/report/report.css"
};

static const unsigned char report_report_js[] = {
#embed "../../Config/report/report.js"
};

static const unsigned char stopwords_english_txt[] = {
#embed "../../Config/stopwords/english.txt"
};

static const unsigned char templates_analyzer_c[] = {
#embed "../../Config/templates/analyzer.c"
};

static const unsigned char templates_analyzer_py[] = {
#embed "../../Config/templates/analyzer.py"
};

static const unsigned char templates_analyzer_yaml[] = {
#embed "../../Config/templates/analyzer.yaml"
};

static const unsigned char templates_pipeline_yaml[] = {
#embed "../../Config/templates/pipeline.yaml"
};

static const unsigned char templates_run_yaml[] = {
#embed "../../Config/templates/run.yaml"
};

static const unsigned char templates_swift_analyzer_swift[] = {
#embed "../../Config/templates/swift/analyzer.swift"
};

static const unsigned char templates_swift_manifest_swift[] = {
#embed "../../Config/templates/swift/manifest.swift"
};

static const unsigned char templates_swift_tests_swift[] = {
#embed "../../Config/templates/swift/tests.swift"
};

static const unsigned char templates_swift_tool_swift[] = {
#embed "../../Config/templates/swift/tool.swift"
};

static const unsigned char plugin_galley_plugin_h[] = {
#embed "../../Plugins/C/galley_plugin.h"
};

static const unsigned char plugin_galley_py[] = {
#embed "../../Plugins/Python/galley.py"
};

#define ENTRY(path, bytes) {path, bytes, sizeof bytes}

static const BundledEntry entries[] = {
    ENTRY("Config/languages/abbreviations.tsv", languages_abbreviations_tsv),
    ENTRY("Config/languages/trigrams.tsv", languages_trigrams_tsv),
    ENTRY("Config/leftovers/advertisements.txt", leftovers_advertisements_txt),
    ENTRY("Config/leftovers/cookies.txt", leftovers_cookies_txt),
    ENTRY("Config/leftovers/entities.tsv", leftovers_entities_tsv),
    ENTRY("Config/lexicons/afinn-da-32.tsv", lexicons_afinn_da_32_tsv),
    ENTRY("Config/lexicons/afinn-en-165.tsv", lexicons_afinn_en_165_tsv),
    ENTRY("Config/lexicons/afinn-fi-165.tsv", lexicons_afinn_fi_165_tsv),
    ENTRY("Config/lexicons/afinn-fr-165.tsv", lexicons_afinn_fr_165_tsv),
    ENTRY("Config/lexicons/afinn-pl-165.tsv", lexicons_afinn_pl_165_tsv),
    ENTRY("Config/lexicons/afinn-sv-165.tsv", lexicons_afinn_sv_165_tsv),
    ENTRY("Config/lexicons/afinn-tr-165.tsv", lexicons_afinn_tr_165_tsv),
    ENTRY("Config/lexicons/english-rules.tsv", lexicons_english_rules_tsv),
    ENTRY("Config/lexicons/english.tsv", lexicons_english_tsv),
    ENTRY("Config/lexicons/vader-boosters.tsv", lexicons_vader_boosters_tsv),
    ENTRY("Config/lexicons/vader-emoji.tsv", lexicons_vader_emoji_tsv),
    ENTRY("Config/lexicons/vader-negators.tsv", lexicons_vader_negators_tsv),
    ENTRY("Config/lexicons/vader-special-cases.tsv", lexicons_vader_special_cases_tsv),
    ENTRY("Config/lexicons/vader.tsv", lexicons_vader_tsv),
    ENTRY("Config/pages/articles.tsv", pages_articles_tsv),
    ENTRY("Config/pages/bylines.txt", pages_bylines_txt),
    ENTRY("Config/pages/content.tsv", pages_content_tsv),
    ENTRY("Config/pages/credits.txt", pages_credits_txt),
    ENTRY("Config/pages/kinds.tsv", pages_kinds_tsv),
    ENTRY("Config/pages/negations.txt", pages_negations_txt),
    ENTRY("Config/pages/roles.tsv", pages_roles_tsv),
    ENTRY("Config/pages/widgets.txt", pages_widgets_txt),
    ENTRY("Config/quickstart.yaml", config_quickstart_yaml),
    ENTRY("Config/report/report.css", report_report_css),
    ENTRY("Config/report/report.js", report_report_js),
    ENTRY("Config/stopwords/english.txt", stopwords_english_txt),
    ENTRY("Config/templates/analyzer.c", templates_analyzer_c),
    ENTRY("Config/templates/analyzer.py", templates_analyzer_py),
    ENTRY("Config/templates/analyzer.yaml", templates_analyzer_yaml),
    ENTRY("Config/templates/pipeline.yaml", templates_pipeline_yaml),
    ENTRY("Config/templates/run.yaml", templates_run_yaml),
    ENTRY("Config/templates/swift/analyzer.swift", templates_swift_analyzer_swift),
    ENTRY("Config/templates/swift/manifest.swift", templates_swift_manifest_swift),
    ENTRY("Config/templates/swift/tests.swift", templates_swift_tests_swift),
    ENTRY("Config/templates/swift/tool.swift", templates_swift_tool_swift),
    ENTRY("Plugins/C/galley_plugin.h", plugin_galley_plugin_h),
    ENTRY("Plugins/Python/galley.py", plugin_galley_py),
};

size_t bundled_count(void) {
    return sizeof entries / sizeof *entries;
}

BundledEntry bundled_entry(size_t index) {
    return entries[index];
}
