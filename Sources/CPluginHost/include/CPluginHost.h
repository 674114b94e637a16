// SPDX-License-Identifier: Apache-2.0
// Loads analyzers that are shared libraries and calls them. What authors see of it stands in
// Plugins/C/galley_plugin.h.

#ifndef GALLEY_PLUGIN_HOST_H
#define GALLEY_PLUGIN_HOST_H

#include <stddef.h>
#include <stdint.h>

/// A range: of bytes of a document's text, or of items of one of a batch's lists.
typedef struct {
    uint64_t start, end;
} gp_range;

/// A mark; its label lies in the batch's bytes.
typedef struct {
    gp_range label, span;
} gp_mark;

/// A document: where in the lists of its batch its parts lie.
typedef struct {
    gp_range id, text, language, metadata;
    gp_range words, parts, lines, sentences;
    gp_range marks;
    uint64_t explain;
} gp_document;

/// Documents, with the bytes, ranges and marks that they refer to.
typedef struct {
    const uint8_t *bytes;
    const gp_range *ranges;
    const gp_mark *marks;
    const gp_document *documents;
    size_t count;
} gp_batch;

/// What was said of documents: a JSON object for each, one after the other.
typedef struct {
    uint8_t *bytes;
    /// Where each object ends.
    size_t *ends;
} gp_answers;

/// The analyzer of a library, which stays loaded until the process ends; NULL, and the reason in
/// `reason`, if it is none.
const void *gp_load(const char *path, char *reason, size_t size);

/// What the analyzer says of itself, ended by a zero.
const char *gp_declaration(const void *plugin);

/// What an analyzer has against its options; both are ended by zeros.
typedef struct {
    char option[64];
    char message[512];
} gp_fault;

/// Opens the analyzer with options in JSON; NULL, and the fault, if it refuses them.
void *gp_open(const void *plugin, const char *options, gp_fault *fault);

/// Has documents examined; an answer longer than `limit` bytes becomes an error.
///
/// Gives zeros if there is no memory.
gp_answers gp_examine(const void *plugin, void *analyzer, const gp_batch *batch, size_t limit);

/// Gives the memory of answers back.
void gp_free(gp_answers answers);

/// Ends the analyzer.
void gp_close(const void *plugin, void *analyzer);

#endif
