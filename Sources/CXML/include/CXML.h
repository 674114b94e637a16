// SPDX-License-Identifier: Apache-2.0
#ifndef CXML_H
#define CXML_H

#include <stddef.h>
#include <stdint.h>

/// A parser of XML.
typedef struct gx_parser gx_parser;

/// The kinds of events.
enum {
    /// An element begins; `attributes` events of the kind `gx_attribute` follow.
    gx_start = 1,
    /// An attribute of the element that has begun.
    gx_attribute,
    /// The element that began last, and has not ended, ends.
    gx_end,
    /// Text, with references to entities replaced.
    gx_text,
    /// A fault; the text is its message.
    gx_fault,
    /// A reference to an entity that the text does not define; the text is its name.
    gx_unknown_entity,
    /// The text is a limit that was exceeded; no event follows.
    gx_over_limit,
};

/// Something that was found in the XML.
typedef struct {
    int32_t kind;
    /// The number of the name of an element or attribute.
    int32_t name;
    /// The line, from 1.
    int32_t line;
    /// The number of attributes of an element that begins.
    int32_t attributes;
    /// The place of the text or of the value of an attribute in `gx_bytes`.
    size_t offset, length;
} gx_event;

/// A name of an element or attribute; the parts end with a NUL.
typedef struct {
    const char *_Nonnull local;
    /// The prefix as written; NULL if there is none.
    const char *_Nullable prefix;
    /// The namespace; NULL if there is none.
    const char *_Nullable space;
} gx_name;

/// Makes a parser; returns NULL if libxml2 is not installed or there is no memory.
gx_parser *_Nullable gx_open(void);

/// Parses the next bytes, which are UTF-8, and replaces the events by those that they complete;
/// returns 0, or -1 if there is no memory.
///
/// - Parameter is_last: whether the text ends after these bytes.
int32_t gx_parse(gx_parser *_Nonnull parser, const uint8_t *_Nullable bytes, int32_t count,
                 int32_t is_last);

/// The number of events.
size_t gx_event_count(const gx_parser *_Nonnull parser);

/// The events, which stay valid until the next call of `gx_parse`.
const gx_event *_Nullable gx_events(const gx_parser *_Nonnull parser);

/// The texts of the events.
const uint8_t *_Nullable gx_bytes(const gx_parser *_Nonnull parser);

/// The name with a number, which is less than `gx_name_count`.
gx_name gx_name_at(const gx_parser *_Nonnull parser, int32_t number);

/// The number of different names.
int32_t gx_name_count(const gx_parser *_Nonnull parser);

/// Frees a parser.
void gx_close(gx_parser *_Nonnull parser);

#endif
