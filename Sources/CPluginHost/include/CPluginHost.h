// SPDX-License-Identifier: Apache-2.0
// Loads analyzers that are shared libraries and calls them. The interface for authors of such
// libraries is in Plugins/C/galley_plugin.h.

#ifndef GALLEY_PLUGIN_HOST_H
#define GALLEY_PLUGIN_HOST_H

#include <stddef.h>
#include <stdint.h>

/// A range of bytes in a document's text, or of items in one of the lists of a batch.
typedef struct {
    uint64_t start, end;
} gp_range;

/// A mark, whose label is a range of the batch's bytes.
typedef struct {
    gp_range label, span;
} gp_mark;

/// A document, whose parts are ranges in the lists of its batch.
typedef struct {
    gp_range id, text, language, metadata, measures;
    gp_range words, parts, lines, sentences;
    gp_range marks;
    uint64_t explain;
} gp_document;

/// A batch of documents, with the bytes, ranges and marks to which the documents refer.
typedef struct {
    const uint8_t *bytes;
    const gp_range *ranges;
    const gp_mark *marks;
    const gp_document *documents;
    size_t count;
} gp_batch;

/// The results for documents: a JSON object for each document, one after the other.
typedef struct {
    uint8_t *bytes;
    /// The offset at which each object ends.
    size_t *ends;
} gp_answers;

/// Loads the analyzer of a library, which stays loaded until the process ends; if the library is
/// not an analyzer, returns NULL and writes the reason to `reason`.
const void *gp_load(const char *path, char *reason, size_t size);

/// Returns the declaration of the analyzer, which is zero-terminated.
const char *gp_declaration(const void *plugin);

/// The fault that an analyzer found in its options; both strings are zero-terminated.
typedef struct {
    char option[64];
    char message[512];
} gp_fault;

/// Opens the analyzer with options in JSON; if the analyzer refuses them, returns NULL and sets
/// `fault`.
void *gp_open(const void *plugin, const char *options, gp_fault *fault);

/// Lets the analyzer examine documents; an answer longer than `limit` bytes becomes an error.
///
/// Returns null pointers if there is no memory.
gp_answers gp_examine(const void *plugin, void *analyzer, const gp_batch *batch, size_t limit);

/// Frees the memory of answers.
void gp_free(gp_answers answers);

/// Closes the analyzer.
void gp_close(const void *plugin, void *analyzer);

#endif
