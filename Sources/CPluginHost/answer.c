// SPDX-License-Identifier: Apache-2.0
#include "answer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool append(gp_bytes *bytes, const char *more, size_t count) {
    if (bytes->room - bytes->count < count) {
        size_t room = (bytes->count + count) * 2 + 64;
        char *grown = realloc(bytes->bytes, room);
        if (grown == NULL) return false;
        bytes->bytes = grown;
        bytes->room = room;
    }
    if (count > 0) memcpy(bytes->bytes + bytes->count, more, count);
    bytes->count += count;
    return true;
}

// Appends to a part of an answer, unless the answer would exceed its limit.
static void add(galley_answer *answer, gp_bytes *part, const char *more, size_t count) {
    if (answer->limit < count) {
        answer->is_beyond = true;
        answer->limit = 0;
        return;
    }
    answer->limit -= count;
    if (!append(part, more, count)) answer->has_no_memory = true;
}

static void add_plain(galley_answer *answer, gp_bytes *part, const char *text) {
    add(answer, part, text, strlen(text));
}

// Adds a JSON string; a missing string becomes empty, and invalid UTF-8 is detected when the answer
// is read.
static void add_string(galley_answer *answer, gp_bytes *part, const char *text) {
    add_plain(answer, part, "\"");
    for (const char *at = text != NULL ? text : ""; *at != 0;) {
        size_t plain = 0;
        while ((unsigned char)at[plain] >= 0x20 && at[plain] != '"' && at[plain] != '\\') plain++;
        add(answer, part, at, plain);
        at += plain;
        if (*at == 0) break;
        char escaped[8];
        snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned char)*at);
        add_plain(answer, part, escaped);
        at++;
    }
    add_plain(answer, part, "\"");
}

static void add_key(galley_answer *answer, gp_bytes *part, const char *key) {
    add_plain(answer, part, ",");
    add_string(answer, part, key);
    add_plain(answer, part, ":");
}

static void add_integer(galley_answer *answer, gp_bytes *part, int64_t value) {
    char digits[32];
    snprintf(digits, sizeof digits, "%lld", (long long)value);
    add_plain(answer, part, digits);
}

static void add_number(galley_answer *answer, gp_bytes *part, double value) {
    // This is not a JSON number, so the code that reads the answer reports that a number was
    // expected.
    if (!isfinite(value)) return add_plain(answer, part, "\"not finite\"");
    char digits[40];
    snprintf(digits, sizeof digits, "%.17g", value);
    // A library may have changed the decimal separator to a comma.
    char *comma = strchr(digits, ',');
    if (comma != NULL) *comma = '.';
    add_plain(answer, part, digits);
}

static void add_place(galley_answer *answer, gp_bytes *part, uint64_t place) {
    add_integer(answer, part, place > INT64_MAX ? INT64_MAX : (int64_t)place);
}

static void add_span(galley_answer *answer, gp_bytes *part, galley_span span) {
    add_plain(answer, part, "[");
    add_place(answer, part, span.start);
    add_plain(answer, part, ",");
    add_place(answer, part, span.end);
    add_plain(answer, part, "]");
}

static void state_count(galley_answer *answer, const char *measure, int64_t value) {
    add_key(answer, &answer->measures, measure);
    add_integer(answer, &answer->measures, value);
}

static void state_share(galley_answer *answer, const char *measure, int64_t part, int64_t whole) {
    gp_bytes *measures = &answer->measures;
    add_key(answer, measures, measure);
    add_plain(answer, measures, "[");
    add_integer(answer, measures, part);
    add_plain(answer, measures, ",");
    add_integer(answer, measures, whole);
    add_plain(answer, measures, "]");
}

static void state_number(galley_answer *answer, const char *measure, double value) {
    add_key(answer, &answer->measures, measure);
    add_number(answer, &answer->measures, value);
}

static void add_edits(galley_answer *answer, const galley_finding *finding) {
    gp_bytes *findings = &answer->findings;
    add_plain(answer, findings, "],\"edits\":[");
    for (uint64_t i = 0; finding->edits != NULL && i < finding->edit_count; i++) {
        add_plain(answer, findings, i > 0 ? ",{\"span\":" : "{\"span\":");
        add_span(answer, findings, finding->edits[i].span);
        add_plain(answer, findings, ",\"replacement\":");
        add_string(answer, findings, finding->edits[i].replacement);
        add_plain(answer, findings, "}");
        if (answer->is_beyond) return;
    }
}

static void report_finding(galley_answer *answer, const galley_finding *given) {
    // Members that a smaller struct does not contain, or contains only in part, stay empty.
    galley_finding finding = {};
    if (given == NULL) return;
    uint64_t size = given->size - given->size % sizeof(void *);
    memcpy(&finding, given, size < sizeof finding ? size : sizeof finding);
    gp_bytes *findings = &answer->findings;
    add_plain(answer, findings, ",{\"rule\":");
    add_string(answer, findings, finding.rule);
    add_plain(answer, findings, ",\"message\":");
    add_string(answer, findings, finding.message);
    add_plain(answer, findings, ",\"spans\":[");
    for (uint64_t i = 0; finding.spans != NULL && i < finding.span_count; i++) {
        if (i > 0) add_plain(answer, findings, ",");
        add_span(answer, findings, finding.spans[i]);
        if (answer->is_beyond) return;
    }
    add_edits(answer, &finding);
    add_plain(answer, findings, "]}");
}

// Adds the beginning of an object for a range with a label.
static void add_labelled(
    galley_answer *answer, gp_bytes *part, const char *label, galley_span span) {
    add_plain(answer, part, ",{\"label\":");
    add_string(answer, part, label);
    add_plain(answer, part, ",\"span\":");
    add_span(answer, part, span);
}

static void add_mark(galley_answer *answer, const char *label, galley_span span) {
    add_labelled(answer, &answer->marks, label, span);
    add_plain(answer, &answer->marks, "}");
}

static void explain(
    galley_answer *answer, const char *label, galley_span span, double contribution) {
    gp_bytes *explanations = &answer->explanations;
    add_labelled(answer, explanations, label, span);
    add_plain(answer, explanations, ",\"contribution\":");
    add_number(answer, explanations, contribution);
    add_plain(answer, explanations, "}");
}

static void fail(galley_answer *answer, const char *reason) {
    answer->error.count = 0;
    add_string(answer, &answer->error, reason);
}

const galley_host gp_host = {
    .size = sizeof gp_host,
    .count = state_count,
    .share = state_share,
    .number = state_number,
    .finding = report_finding,
    .mark = add_mark,
    .explanation = explain,
    .fail = fail,
};

// Appends a member of an answer, without the comma before its first item.
static bool append_part(
    gp_bytes *bytes, const char *before, const gp_bytes *part, const char *behind) {
    size_t skipped = part->count > 0 ? 1 : 0;
    return append(bytes, before, strlen(before))
        && append(bytes, part->bytes + skipped, part->count - skipped)
        && append(bytes, behind, strlen(behind));
}

static bool append_error(gp_bytes *bytes, const char *error, size_t count) {
    static const char before[] = "{\"error\":";
    return append(bytes, before, sizeof before - 1) && append(bytes, error, count)
        && append(bytes, "}", 1);
}

bool gp_append_answer(gp_bytes *bytes, galley_answer *answer) {
    static const char beyond[] = "\"the plug-in's answer is too long\"";
    static const char lost[] = "\"there was not enough memory for the plug-in's answer\"";
    if (answer->has_no_memory) return append_error(bytes, lost, sizeof lost - 1);
    if (answer->is_beyond) return append_error(bytes, beyond, sizeof beyond - 1);
    if (answer->error.count > 0)
        return append_error(bytes, answer->error.bytes, answer->error.count);
    return append_part(bytes, "{\"measures\":{", &answer->measures, "}")
        && append_part(bytes, ",\"findings\":[", &answer->findings, "]")
        && append_part(bytes, ",\"marks\":[", &answer->marks, "]")
        && append_part(bytes, ",\"explanations\":[", &answer->explanations, "]}");
}

void gp_free_answer(galley_answer *answer) {
    free(answer->measures.bytes);
    free(answer->findings.bytes);
    free(answer->marks.bytes);
    free(answer->explanations.bytes);
    free(answer->error.bytes);
}
