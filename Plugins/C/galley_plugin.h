// SPDX-License-Identifier: Apache-2.0
//
// The interface of a Galley analyzer in a shared library, in any language that C code can call.
//
// The library exports one function, `galley_plugin_entry`. The function returns the declaration of
// the analyzer (the same JSON that a plug-in program writes as its first line; docs/authors.md
// describes it) and the functions that Galley calls. Galley stores, merges and reports the measures
// and findings of the documents.
//
// A library runs in Galley's process: if it crashes, the run ends; if it loops endlessly, the run
// never ends; if it writes outside its memory, anything may be damaged. For isolation, write a
// program instead.
//
// Texts are UTF-8 and not zero-terminated; strings (`const char *`) are zero-terminated. Offsets
// count bytes from 0; a span excludes its end. Structs begin with their size, so that later
// versions can add members at the end; members beyond the size must not be read.

#ifndef GALLEY_PLUGIN_H
#define GALLEY_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The version of this interface.
#define GALLEY_PLUGIN_ABI 1

#if defined(_WIN32)
#define GALLEY_EXPORT __declspec(dllexport)
#else
#define GALLEY_EXPORT __attribute__((visibility("default")))
#endif

/// A text, which is valid during the call.
typedef struct {
    const char *bytes;
    uint64_t length;
} galley_text;

/// A range of bytes of a document's text.
typedef struct {
    uint64_t start, end;
} galley_span;

/// Several ranges, in the order of the text.
typedef struct {
    const galley_span *items;
    uint64_t count;
} galley_spans;

/// A range that the reader or an earlier analyzer has labelled.
typedef struct {
    galley_text label;
    galley_span span;
} galley_mark;

/// A document. The layers that the declaration's `layers` does not name are empty.
typedef struct {
    uint64_t size;
    galley_text id, text;
    /// The words and parts of the text that `only`, `except` and `repeats` of the pipeline select.
    galley_spans words, parts;
    galley_spans lines, sentences;
    const galley_mark *marks;
    uint64_t mark_count;
    /// The code of the language, such as "en".
    galley_text language;
    /// The metadata of the document: a JSON object.
    galley_text metadata;
    /// Not 0 if `galley explain` asks for explanations.
    uint64_t explain;
    /// The measures that the declaration's `needs_measures` names: a JSON object of numbers and
    /// nulls. Check that `size` is at least `sizeof(galley_document)` before you read it.
    galley_text measures;
} galley_document;

/// The results of one document, which Galley owns.
typedef struct galley_answer galley_answer;

/// A change that would fix the text.
typedef struct {
    galley_span span;
    const char *replacement;
} galley_edit;

/// A finding in a document.
typedef struct {
    uint64_t size;
    /// The id of a declared rule.
    const char *rule;
    /// One sentence in lower case, without a full stop.
    const char *message;
    /// The ranges of the finding; at least one.
    const galley_span *spans;
    uint64_t span_count;
    const galley_edit *edits;
    uint64_t edit_count;
} galley_finding;

/// The functions with which an analyzer states its results.
///
/// The functions copy their arguments. If a name is not declared, the document fails, and the
/// report contains the reason.
typedef struct {
    uint64_t size;
    /// States a measure of the kind `count`.
    void (*count)(galley_answer *answer, const char *measure, int64_t value);
    /// States a measure of the kind `share`, the ratio of a part to a whole.
    void (*share)(galley_answer *answer, const char *measure, int64_t part, int64_t whole);
    /// States a measure of the kind `number`; the value must be finite.
    void (*number)(galley_answer *answer, const char *measure, double value);
    /// Reports a finding.
    void (*finding)(galley_answer *answer, const galley_finding *finding);
    /// Marks a range for later analyzers; the label must be in the declaration's `leaves_marks`.
    void (*mark)(galley_answer *answer, const char *label, galley_span span);
    /// States the contribution of a range to a measure, for `galley explain`.
    void (*explanation)(
        galley_answer *answer, const char *label, galley_span span, double contribution);
    /// Makes this document fail with a reason; other documents are not affected.
    void (*fail)(galley_answer *answer, const char *reason);
} galley_host;

/// The fault of an option.
typedef struct {
    uint64_t size;
    /// The name of the option, zero-terminated.
    char option[64];
    /// What is wrong and what was expected, zero-terminated.
    char message[512];
} galley_fault;

/// An analyzer.
typedef struct {
    uint64_t size;
    /// The version of the interface: GALLEY_PLUGIN_ABI.
    uint32_t abi;
    /// Reserved; must be 0.
    uint32_t reserved;
    /// The declaration: the JSON object that a program writes first. Offsets count bytes.
    const char *declaration;
    /// Makes an analyzer for one worker.
    ///
    /// `options` is {"options":{…},"files":{…}}: the value of every option, and the text of every
    /// file that an option names. Returns NULL and fills in `fault` if an option is not valid. An
    /// analyzer is called by one thread at a time; several analyzers are called concurrently.
    void *(*open)(const char *options, galley_fault *fault);
    /// Examines documents and states the results of each in the answer with the same index.
    ///
    /// The results may depend only on the document and the options, because the division into
    /// batches and their order are not defined.
    void (*examine)(
        void *analyzer, const galley_host *host, const galley_document *const *documents,
        galley_answer *const *answers, uint64_t count);
    /// Frees an analyzer.
    void (*close)(void *analyzer);
} galley_plugin;

/// Returns the analyzer, or NULL if the library does not support the version of the host.
///
/// The result must be valid until the process ends.
GALLEY_EXPORT const galley_plugin *galley_plugin_entry(uint32_t host_abi);

#ifdef __cplusplus
}
#endif

#endif
