// SPDX-License-Identifier: Apache-2.0
// Counts semicolons and finds sentences with too many of them.
#include "galley_plugin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    uint64_t most;
} analyzer;

static void *open_analyzer(const char *options, galley_fault *fault) {
    // A search finds the only option without a JSON parser; Galley has checked its type and range.
    const char *most = strstr(options, "\"most\":");
    analyzer *opened = malloc(sizeof *opened);
    if (opened == NULL || most == NULL) {
        snprintf(fault->message, sizeof fault->message, "out of memory");
        free(opened);
        return NULL;
    }
    opened->most = strtoull(most + strlen("\"most\":"), NULL, 10);
    return opened;
}

static uint64_t semicolons(const galley_document *document, galley_span span) {
    uint64_t count = 0;
    for (uint64_t at = span.start; at < span.end; at++)
        count += document->text.bytes[at] == ';';
    return count;
}

static void examine_one(
    const analyzer *self, const galley_host *host, const galley_document *document,
    galley_answer *answer) {
    uint64_t all = 0;
    for (uint64_t i = 0; i < document->sentences.count; i++) {
        galley_span sentence = document->sentences.items[i];
        uint64_t count = semicolons(document, sentence);
        all += count;
        if (count <= self->most) continue;
        char message[64];
        snprintf(message, sizeof message, "%llu semicolons", (unsigned long long)count);
        galley_finding finding = {
            .size = sizeof finding, .rule = "crowded", .message = message, .spans = &sentence,
            .span_count = 1};
        host->finding(answer, &finding);
    }
    host->count(answer, "semicolons", (int64_t)all);
}

static void examine(
    void *opened, const galley_host *host, const galley_document *const *documents,
    galley_answer *const *answers, uint64_t count) {
    for (uint64_t i = 0; i < count; i++) examine_one(opened, host, documents[i], answers[i]);
}

const galley_plugin *galley_plugin_entry(uint32_t host_abi) {
    static const galley_plugin plugin = {
        .size = sizeof plugin,
        .abi = GALLEY_PLUGIN_ABI,
        .declaration =
            "{\"galley\":1,\"id\":\"semicolons\",\"summary\":\"Counts semicolons.\","
            "\"layers\":[\"sentences\"],"
            "\"options\":[{\"name\":\"most\",\"summary\":\"The maximum number of semicolons.\","
            "\"type\":\"integer\",\"min\":0,\"max\":100,\"default\":2}],"
            "\"measures\":[{\"name\":\"semicolons\",\"summary\":\"Semicolons.\","
            "\"kind\":\"count\"}],"
            "\"rules\":[{\"id\":\"crowded\",\"summary\":\"A sentence with too many semicolons.\","
            "\"severity\":\"note\"}],"
            "\"examples\":[{\"title\":\"one too many\",\"text\":\"⟦One; two; three.⟧\","
            "\"options\":{\"most\":1},\"measures\":{\"semicolons\":2}},"
            "{\"title\":\"few enough\",\"text\":\"One; two.\","
            "\"measures\":{\"semicolons\":1}}]}",
        .open = open_analyzer,
        .examine = examine,
        .close = free,
    };
    return host_abi == GALLEY_PLUGIN_ABI ? &plugin : NULL;
}
