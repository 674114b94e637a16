// SPDX-License-Identifier: Apache-2.0
// Lets an analyzer return arbitrary results for three documents, and checks that each answer is one
// JSON object within the size limit and without control characters.
#include "CPluginHost.h"
#include "galley_plugin.h"

#include <stdlib.h>
#include <string.h>

enum { LIMIT = 4096, OVERHEAD = 128, DOCUMENTS = 3 };

static const uint8_t *input;
static size_t left;

static uint8_t next(void) {
    if (left == 0) return 0;
    left--;
    return *input++;
}

// A string of up to 15 bytes, or NULL.
static const char *string(char buffer[16]) {
    size_t length = next() % 17;
    if (length == 16) return NULL;
    for (size_t i = 0; i < length; i++) buffer[i] = (char)next();
    buffer[length] = 0;
    return buffer;
}

static galley_span span(void) { return (galley_span){(uint64_t)next() << 24, (uint64_t)next() << 56}; }

static void say(const galley_host *host, galley_answer *answer) {
    char first[16], second[16], third[16];
    galley_span spans[2] = {span(), span()};
    galley_edit edit = {span(), string(first)};
    galley_finding finding = {
        .size = next() % 80, .rule = string(second), .message = string(third), .spans = spans,
        .span_count = next() % 3, .edits = &edit, .edit_count = next() % 2};
    double number = 0;
    uint64_t bits = 0;
    for (int i = 0; i < 8; i++) bits = bits << 8 | next();
    memcpy(&number, &bits, sizeof number);
    switch (next() % 7) {
    case 0: host->count(answer, string(first), (int64_t)bits); break;
    case 1: host->share(answer, string(first), (int64_t)bits, next()); break;
    case 2: host->number(answer, string(first), number); break;
    case 3: host->finding(answer, next() == 0 ? NULL : &finding); break;
    case 4: host->mark(answer, string(first), span()); break;
    case 5: host->explanation(answer, string(first), span(), number); break;
    default: host->fail(answer, string(first)); break;
    }
}

static void examine(
    void *analyzer, const galley_host *host, const galley_document *const *documents,
    galley_answer *const *answers, uint64_t count) {
    (void)analyzer;
    for (uint64_t i = 0; i < count; i++) {
        if (documents[i]->text.length != 1 || documents[i]->mark_count != 1) abort();
        for (int calls = next(); calls > 0; calls--) say(host, answers[i]);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    input = data;
    left = size;
    gp_mark marks[DOCUMENTS] = {};
    gp_document documents[DOCUMENTS] = {};
    for (size_t i = 0; i < DOCUMENTS; i++) {
        documents[i].text = (gp_range){i, i + 1};
        documents[i].marks = (gp_range){i, i + 1};
    }
    gp_batch batch = {(const uint8_t *)"abc", NULL, marks, documents, DOCUMENTS};
    galley_plugin plugin = {.size = sizeof plugin, .examine = examine};
    gp_answers answers = gp_examine(&plugin, NULL, &batch, LIMIT);
    size_t start = 0;
    for (size_t i = 0; i < DOCUMENTS; start = answers.ends[i++]) {
        size_t end = answers.ends[i];
        if (end <= start || end - start > LIMIT + OVERHEAD) abort();
        if (answers.bytes[start] != '{' || answers.bytes[end - 1] != '}') abort();
        for (size_t at = start; at < end; at++)
            if (answers.bytes[at] < 0x20) abort();
    }
    gp_free(answers);
    return 0;
}
