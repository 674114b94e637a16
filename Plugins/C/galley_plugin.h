// SPDX-License-Identifier: Apache-2.0
//
// An analyzer of Galley as a shared library, in any language that can be called like C.
//
// The library exports one function, `galley_plugin_entry`. What it gives says what the analyzer is
// (in JSON, as a program says it over standard output; Plugins/README.md has the table) and how to
// call it. Galley keeps, merges and reports what is said of the documents.
//
// A library shares Galley's process: a crash ends the run, an endless loop never ends it, and what
// it writes to the wrong place is anybody's. Whoever wants walls takes a program.
//
// Texts are UTF-8 and are not ended by a zero; strings, `const char *`, are. Places count bytes from
// 0; a span excludes its end. Structs begin with their size, so that later versions may have more at
// their ends; what lies beyond the size is not there.

#ifndef GALLEY_PLUGIN_H
#define GALLEY_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The version of all that is declared here.
#define GALLEY_PLUGIN_ABI 1

#if defined(_WIN32)
#define GALLEY_EXPORT __declspec(dllexport)
#else
#define GALLEY_EXPORT __attribute__((visibility("default")))
#endif

/// Some text; valid while the call lasts.
typedef struct {
    const char *bytes;
    uint64_t length;
} galley_text;

/// A range of bytes of a document's text.
typedef struct {
    uint64_t start, end;
} galley_span;

/// Some ranges, in the order of the text.
typedef struct {
    const galley_span *items;
    uint64_t count;
} galley_spans;

/// What the reader or an earlier analyzer says of a range.
typedef struct {
    galley_text label;
    galley_span span;
} galley_mark;

/// One document. What the declaration's `reads` does not ask for is empty.
typedef struct {
    uint64_t size;
    galley_text id, text;
    /// What `only`, `except` and `repeats` of the pipeline leave of the words and of the text.
    galley_spans words, parts;
    galley_spans lines, sentences;
    const galley_mark *marks;
    uint64_t mark_count;
    /// The code of the language, such as "en".
    galley_text language;
    /// A JSON object: what the source says of the document.
    galley_text metadata;
    /// Not 0 if a person asked how the numbers come about.
    uint64_t explain;
} galley_document;

/// What is said of one document; it belongs to Galley.
typedef struct galley_answer galley_answer;

/// A change that would mend the text.
typedef struct {
    galley_span span;
    const char *replacement;
} galley_edit;

/// Something found in a document.
typedef struct {
    uint64_t size;
    /// The id of a declared rule.
    const char *rule;
    /// One sentence, lower-case first word, no full stop.
    const char *message;
    /// Where: at least one range.
    const galley_span *spans;
    uint64_t span_count;
    const galley_edit *edits;
    uint64_t edit_count;
} galley_finding;

/// The functions with which an analyzer says what it found.
///
/// They copy what they are given. What the declaration does not know fails the document, with the
/// reason in the report.
typedef struct {
    uint64_t size;
    /// States a measure of the kind `count`.
    void (*count)(galley_answer *answer, const char *measure, int64_t value);
    /// States a measure of the kind `share`: a part of a whole.
    void (*share)(galley_answer *answer, const char *measure, int64_t part, int64_t whole);
    /// States a measure of the kind `number`; it must be finite.
    void (*number)(galley_answer *answer, const char *measure, double value);
    /// Reports a finding.
    void (*finding)(galley_answer *answer, const galley_finding *finding);
    /// Marks a range for later analyzers; the declaration's `leaves` names the labels.
    void (*mark)(galley_answer *answer, const char *label, galley_span span);
    /// Says what something contributes to a number, for `galley explain`.
    void (*explanation)(
        galley_answer *answer, const char *label, galley_span span, double contribution);
    /// Gives this document up, for a reason; the others are not concerned.
    void (*fail)(galley_answer *answer, const char *reason);
} galley_host;

/// What an analyzer has against an option.
typedef struct {
    uint64_t size;
    /// The option's name, ended by a zero.
    char option[64];
    /// What is wrong and what was expected, ended by a zero.
    char message[512];
} galley_fault;

/// An analyzer.
typedef struct {
    uint64_t size;
    /// GALLEY_PLUGIN_ABI
    uint32_t abi;
    /// 0
    uint32_t reserved;
    /// What the analyzer is: a JSON object, as a program's first line. Places count bytes.
    const char *declaration;
    /// Makes an analyzer for one worker.
    ///
    /// `options` is {"options":{…},"files":{…}}: every option's value, and the text of the files
    /// that options name. Gives NULL and fills `fault` in if an option is not what it should be.
    /// An analyzer is called by one thread at a time, several of them at the same time.
    void *(*open)(const char *options, galley_fault *fault);
    /// Looks at documents; says of each what it found with the answer of the same number.
    ///
    /// What it says may depend on the document and the options alone: nobody knows which documents
    /// come together, or in which order.
    void (*examine)(
        void *analyzer, const galley_host *host, const galley_document *const *documents,
        galley_answer *const *answers, uint64_t count);
    /// Ends an analyzer.
    void (*close)(void *analyzer);
} galley_plugin;

/// The library's only entry point: the analyzer, or NULL if it cannot serve a host of this version.
///
/// What it gives stays where it is until the process ends.
GALLEY_EXPORT const galley_plugin *galley_plugin_entry(uint32_t host_abi);

#ifdef __cplusplus
}
#endif

#endif
