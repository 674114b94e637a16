// SPDX-License-Identifier: Apache-2.0
#include "CPluginHost.h"
#include "answer.h"

#include <stdlib.h>

// The data of one batch in the form in which an analyzer receives it.
typedef struct {
    galley_document *documents;
    const galley_document **document_places;
    galley_answer *answers;
    galley_answer **answer_places;
    galley_mark *marks;
} call;

static galley_text text_of(const gp_batch *batch, gp_range range) {
    return (galley_text){(const char *)batch->bytes + range.start, range.end - range.start};
}

static galley_spans spans_of(const gp_batch *batch, gp_range range) {
    _Static_assert(sizeof(gp_range) == sizeof(galley_span), "both are two numbers");
    return (galley_spans){
        (const galley_span *)(batch->ranges + range.start), range.end - range.start};
}

static galley_document document_of(
    const gp_batch *batch, const gp_document *given, const galley_mark *marks) {
    return (galley_document){
        .size = sizeof(galley_document),
        .id = text_of(batch, given->id),
        .text = text_of(batch, given->text),
        .words = spans_of(batch, given->words),
        .parts = spans_of(batch, given->parts),
        .lines = spans_of(batch, given->lines),
        .sentences = spans_of(batch, given->sentences),
        .marks = marks + given->marks.start,
        .mark_count = given->marks.end - given->marks.start,
        .language = text_of(batch, given->language),
        .metadata = text_of(batch, given->metadata),
        .explain = given->explain,
        .measures = text_of(batch, given->measures),
    };
}

static void fill(call *call, const gp_batch *batch, size_t limit) {
    size_t marks = batch->count > 0 ? batch->documents[batch->count - 1].marks.end : 0;
    for (size_t i = 0; i < marks; i++) {
        gp_range span = batch->marks[i].span;
        call->marks[i] = (galley_mark){
            text_of(batch, batch->marks[i].label), {span.start, span.end}};
    }
    for (size_t i = 0; i < batch->count; i++) {
        call->documents[i] = document_of(batch, &batch->documents[i], call->marks);
        call->document_places[i] = &call->documents[i];
        call->answers[i].limit = limit;
        call->answer_places[i] = &call->answers[i];
    }
}

static gp_answers collect(const call *call, size_t count) {
    gp_bytes bytes = {};
    size_t *ends = calloc(count + 1, sizeof *ends);
    bool is_whole = ends != NULL;
    for (size_t i = 0; is_whole && i < count; i++) {
        is_whole = gp_append_answer(&bytes, &call->answers[i]);
        ends[i] = bytes.count;
    }
    if (is_whole) return (gp_answers){(uint8_t *)bytes.bytes, ends};
    free(bytes.bytes);
    free(ends);
    return (gp_answers){};
}

gp_answers gp_examine(const void *plugin, void *analyzer, const gp_batch *batch, size_t limit) {
    size_t count = batch->count;
    size_t marks = count > 0 ? batch->documents[count - 1].marks.end : 0;
    call call = {
        .documents = calloc(count + 1, sizeof *call.documents),
        .document_places = calloc(count + 1, sizeof *call.document_places),
        .answers = calloc(count + 1, sizeof *call.answers),
        .answer_places = calloc(count + 1, sizeof *call.answer_places),
        .marks = calloc(marks + 1, sizeof *call.marks),
    };
    gp_answers answers = {};
    if (call.documents && call.document_places && call.answers && call.answer_places
        && call.marks) {
        fill(&call, batch, limit);
        ((const galley_plugin *)plugin)
            ->examine(analyzer, &gp_host, call.document_places, call.answer_places, count);
        answers = collect(&call, count);
        for (size_t i = 0; i < count; i++) gp_free_answer(&call.answers[i]);
    }
    free(call.documents);
    free(call.document_places);
    free(call.answers);
    free(call.answer_places);
    free(call.marks);
    return answers;
}

void gp_free(gp_answers answers) {
    free(answers.bytes);
    free(answers.ends);
}
