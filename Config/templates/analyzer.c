#include "galley_plugin.h"

static void *open_analyzer(const char *options, galley_fault *fault) {
    (void)options, (void)fault;
    static char nothing;
    return &nothing;
}

static void examine_one(
    const galley_host *host, const galley_document *document, galley_answer *answer) {
    int64_t questions = 0;
    for (uint64_t at = 0; at < document->text.length; at++) {
        if (document->text.bytes[at] != '?') continue;
        questions++;
        galley_span span = {at, at + 1};
        galley_finding finding = {
            .size = sizeof finding, .rule = "question", .message = "a question mark",
            .spans = &span, .span_count = 1};
        host->finding(answer, &finding);
    }
    host->count(answer, "questions", questions);
}

static void examine(
    void *analyzer, const galley_host *host, const galley_document *const *documents,
    galley_answer *const *answers, uint64_t count) {
    (void)analyzer;
    for (uint64_t i = 0; i < count; i++) examine_one(host, documents[i], answers[i]);
}

static void close_analyzer(void *analyzer) { (void)analyzer; }

const galley_plugin *galley_plugin_entry(uint32_t host_abi) {
    static const galley_plugin plugin = {
        .size = sizeof plugin, .abi = GALLEY_PLUGIN_ABI,
        .declaration =
            "{\"galley\":1,\"id\":\"{{id}}\",\"summary\":\"Counts question marks.\","
            "\"measures\":[{\"name\":\"questions\",\"summary\":\"Question marks.\",\"kind\":\"count\"}],"
            "\"rules\":[{\"id\":\"question\",\"summary\":\"A question mark.\",\"severity\":\"note\"}],"
            "\"examples\":[{\"title\":\"a question\",\"text\":\"Why⟦?⟧\",\"measures\":{\"questions\":1}},"
            "{\"title\":\"none\",\"text\":\"So.\",\"measures\":{\"questions\":0}}]}",
        .open = open_analyzer, .examine = examine, .close = close_analyzer};
    return host_abi == GALLEY_PLUGIN_ABI ? &plugin : 0;
}
