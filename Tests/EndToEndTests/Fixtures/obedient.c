// SPDX-License-Identifier: Apache-2.0
// An analyzer for tests of the plug-in host: a word such as FAIL in a text makes it do that.
#define _GNU_SOURCE
#include "galley_plugin.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *open_analyzer(const char *options, galley_fault *fault) {
    if (strstr(options, "\"bad\"") == NULL) return malloc(1);
    strcpy(fault->option, "mood");
    strcpy(fault->message, "in no bad mood");
    return NULL;
}

static int has(const galley_document *document, const char *word) {
    return memmem(document->text.bytes, document->text.length, word, strlen(word)) != NULL;
}

static void examine_one(
    const galley_host *host, const galley_document *document, galley_answer *answer) {
    galley_span span = {0, document->text.length};
    galley_edit edit = {span, "\"\\\n\x01ü"};
    galley_finding finding = {
        .size = sizeof finding, .rule = "seen", .message = "a \"text\"\n", .spans = &span,
        .span_count = 1, .edits = &edit, .edit_count = 1};
    if (has(document, "CRASH")) abort();
    if (has(document, "FAIL")) host->fail(answer, "it was told to");
    if (has(document, "INFINITE")) host->number(answer, "mean", INFINITY);
    if (has(document, "TWICE")) host->count(answer, "words", 1);
    if (has(document, "UNDECLARED")) host->count(answer, "nothing", 1);
    if (has(document, "OUTSIDE")) span.end = UINT64_MAX;
    if (has(document, "BROKEN")) finding.message = "\xFF";
    if (has(document, "NOTHING")) finding.message = NULL, finding.spans = NULL;
    if (has(document, "SMALL")) finding.size = offsetof(galley_finding, edits);
    for (int i = 0; has(document, "FLOOD") && i < 1 << 20; i++)
        host->finding(answer, &finding);
    host->finding(answer, &finding);
    host->count(answer, "words", (int64_t)document->words.count);
    host->share(answer, "parts", (int64_t)document->parts.count, 4);
    if (!has(document, "INFINITE")) host->number(answer, "mean", -0.1);
    if (document->mark_count > 0) {
        char label[32] = {0};
        galley_mark last = document->marks[document->mark_count - 1];
        memcpy(label, last.label.bytes, last.label.length);
        host->mark(answer, "loud", last.span);
        host->explanation(answer, label, last.span, 1.5);
    }
}

static void examine(
    void *analyzer, const galley_host *host, const galley_document *const *documents,
    galley_answer *const *answers, uint64_t count) {
    (void)analyzer;
    for (uint64_t i = 0; i < count; i++) examine_one(host, documents[i], answers[i]);
}

const galley_plugin *galley_plugin_entry(uint32_t host_abi) {
    static const galley_plugin plugin = {
        .size = sizeof plugin, .abi = GALLEY_PLUGIN_ABI,
        .declaration =
            "{\"galley\":1,\"id\":\"obedient\",\"summary\":\"Obeys.\","
            "\"layers\":[\"words\",\"parts\",\"marks\",\"language\",\"metadata\"],"
            "\"leaves_marks\":[\"loud\"],"
            "\"options\":[{\"name\":\"mood\",\"summary\":\"M.\",\"type\":\"text\","
            "\"default\":\"fine\"}],"
            "\"measures\":[{\"name\":\"words\",\"summary\":\"W.\",\"kind\":\"count\"},"
            "{\"name\":\"parts\",\"summary\":\"P.\",\"kind\":\"share\"},"
            "{\"name\":\"mean\",\"summary\":\"N.\",\"kind\":\"number\"}],"
            "\"rules\":[{\"id\":\"seen\",\"summary\":\"S.\",\"severity\":\"note\"}]}",
        .open = open_analyzer, .examine = examine, .close = free};
    (void)host_abi;
    return &plugin;
}
