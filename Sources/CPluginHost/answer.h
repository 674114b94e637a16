// SPDX-License-Identifier: Apache-2.0
// What an analyzer says of a document, written down as the JSON that programs write.

#ifndef GALLEY_PLUGIN_ANSWER_H
#define GALLEY_PLUGIN_ANSWER_H

#include "galley_plugin.h"

#include <stdbool.h>

// Bytes that grow.
typedef struct {
    char *bytes;
    size_t count, room;
} gp_bytes;

struct galley_answer {
    // The members of the measures, the items of the lists, each with a comma before it.
    gp_bytes measures, findings, marks, explanations;
    // Why the document fails, as a JSON string; empty if it does not.
    gp_bytes error;
    // How many bytes there may be.
    size_t limit;
    bool is_beyond, has_no_memory;
};

// The functions that analyzers are given.
extern const galley_host gp_host;

// Appends an answer as a JSON object; false if there is no memory.
bool gp_append_answer(gp_bytes *bytes, galley_answer *answer);

// Gives an answer's memory back.
void gp_free_answer(galley_answer *answer);

#endif
