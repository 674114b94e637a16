// SPDX-License-Identifier: Apache-2.0
// The results of an analyzer for one document, in the JSON format that plug-in programs write.

#ifndef GALLEY_PLUGIN_ANSWER_H
#define GALLEY_PLUGIN_ANSWER_H

#include "galley_plugin.h"

#include <stdbool.h>

// A growable array of bytes.
typedef struct {
    char *bytes;
    size_t count, room;
} gp_bytes;

struct galley_answer {
    // The members of the measures and the items of the lists; each has a comma before it.
    gp_bytes measures, findings, marks, explanations;
    // The reason why the document fails, as a JSON string; empty if the document does not fail.
    gp_bytes error;
    // The number of bytes that may still be added.
    size_t limit;
    bool is_beyond, has_no_memory;
};

// The functions that analyzers receive to report their results.
extern const galley_host gp_host;

// Appends an answer as a JSON object; returns false if there is no memory.
bool gp_append_answer(gp_bytes *bytes, galley_answer *answer);

// Frees the memory of an answer.
void gp_free_answer(galley_answer *answer);

#endif
