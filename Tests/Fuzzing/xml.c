// SPDX-License-Identifier: Apache-2.0
// Parses any XML whole and in pieces. The events fit together, those before the first fault are the
// same, and no text is much longer than the XML.
#include <stdlib.h>
#include <string.h>

#include "CXML.h"

enum { most_bytes = 1 << 16, kept = 1 << 23 };

static void check(int is_right) {
    if (!is_right) abort();
}

// Makes XML in which each byte of the input selects a piece. libxml2 reads "<!-->" in two ways, which
// depend on the pieces; so a space is after each "<!--".
static size_t make_xml(const uint8_t *bytes, size_t length, uint8_t *xml) {
    static const char *const pieces[] = {
        "<a>", "</a>", "<b c='", "'>", "'/>", "</b>", "x", " ", "\n", "&", ";", "&lt;", "&e;", "&f;",
        "&nbsp;", "&#228;", "&#0;", "<![CDATA[", "]]>", "<!-- ", "-->", "<?p ", "?>", "<!DOCTYPE a [",
        "<!ENTITY e '", "<!ENTITY f '&e;&e;&e;&e;'>", "<!ENTITY g SYSTEM 'x'>", "<!ENTITY % p '", "%p;",
        "'>", "]>", "<p:d xmlns:p='u' p:e='", "</p:d>", "ä", "😀", "\xEF\xBF\xBF", "<", ">", "'", "\"",
        "<?xml version='1.0' encoding='latin1'?>", "%", "]", "!", "--",
    };
    enum { piece_count = sizeof pieces / sizeof *pieces };
    size_t size = 0;
    for (size_t i = 0; i < length && size < most_bytes; i++) {
        const char *piece = pieces[bytes[i] % piece_count];
        memcpy(xml + size, piece, strlen(piece));
        size += strlen(piece);
    }
    return size;
}

typedef struct {
    uint8_t *bytes;
    size_t count, text_start;
    int32_t depth, is_stopped, has_fault, last_kind;
} record;

// After a fault, how the library goes on depends on the pieces.
static void add(record *found, const void *bytes, size_t count) {
    if (found->has_fault) return;
    check(found->count + count <= kept);
    memcpy(found->bytes + found->count, bytes, count);
    found->count += count;
}

// Adds the events to a record in which it cannot be seen where texts are divided.
static void collect(gx_parser *parser, record *found) {
    int32_t left = 0;
    for (size_t i = 0; i < gx_event_count(parser); i++) {
        gx_event event = gx_events(parser)[i];
        const uint8_t kind = (uint8_t)event.kind;
        check(event.kind >= gx_start && event.kind <= gx_over_limit && !found->is_stopped);
        check(left == 0 || event.kind == gx_attribute || event.kind == gx_fault ||
              event.kind == gx_over_limit);
        if (event.kind == gx_attribute) left--;
        if (event.kind == gx_start) left = event.attributes;
        if (event.kind == gx_start || event.kind == gx_attribute) {
            check(event.name >= 0 && event.name < gx_name_count(parser));
            gx_name name = gx_name_at(parser, event.name);
            add(found, name.local, strlen(name.local) + 1);
        }
        found->depth += event.kind == gx_start;
        found->depth -= event.kind == gx_end;
        check(found->depth >= 0);
        if (event.kind == gx_over_limit) found->is_stopped = 1;
        // How much of an open section was passed on before a fault depends on the pieces, too.
        if (event.kind == gx_fault && found->last_kind == gx_text && !found->has_fault) {
            found->count = found->text_start;
        }
        if (event.kind == gx_fault) found->has_fault = 1;
        if (event.kind == gx_text && found->last_kind != gx_text) found->text_start = found->count;
        if (event.kind != gx_text || found->last_kind != gx_text) add(found, &kind, 1);
        if (event.length) add(found, gx_bytes(parser) + event.offset, event.length);
        found->last_kind = event.kind;
    }
}

static record parse(const uint8_t *xml, size_t size, size_t step, uint8_t *space) {
    record found = {space, 0, 0, 0, 0, 0, 0};
    gx_parser *parser = gx_open();
    check(parser != NULL);
    for (size_t start = 0; start < size; start += step) {
        size_t count = size - start < step ? size - start : step;
        check(gx_parse(parser, xml + start, (int32_t)count, 0) == 0);
        collect(parser, &found);
    }
    check(gx_parse(parser, NULL, 0, 1) == 0);
    collect(parser, &found);
    gx_close(parser);
    return found;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static uint8_t xml[most_bytes + 256], spaces[2][kept];
    if (length == 0) return 0;
    size_t size = make_xml(bytes + 1, length - 1, xml);
    record whole = parse(xml, size, size + 1, spaces[0]);
    record pieces = parse(xml, size, 1 + bytes[0] % 8, spaces[1]);
    // How much of a text is left out beyond the limit depends on the pieces.
    if (!whole.is_stopped && !pieces.is_stopped) {
        check(whole.count == pieces.count && !memcmp(whole.bytes, pieces.bytes, whole.count));
    }
    return 0;
}
