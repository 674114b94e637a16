// SPDX-License-Identifier: Apache-2.0
#include "CXML.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// libxml2 is loaded when the first XML is read, so that a program that reads none does not need it.
// The events of its parser are used, and not its reader: when the reader finds a fault, it drops the
// elements before the fault that it has read ahead, and everything behind it.
#ifdef __APPLE__
static const char *const library_names[] = {"libxml2.2.dylib", "libxml2.dylib"};
#else
static const char *const library_names[] = {"libxml2.so.2", "libxml2.so.16"};
#endif

typedef struct xmlParserCtxt context;
typedef struct xmlEntity entity;

/// The functions that the parser calls, in the order that libxml2 has kept since version 2.6.
typedef struct {
    void (*internal_subset)(void *, const char *, const char *, const char *);
    void *is_standalone, *has_internal_subset, *has_external_subset, *resolve_entity;
    entity *(*get_entity)(void *, const char *);
    void (*entity_decl)(void *, const char *, int, const char *, const char *, char *);
    void *notation_decl, *attribute_decl, *element_decl, *unparsed_entity_decl;
    void *set_document_locator;
    void (*start_document)(void *);
    void *end_document, *start_element, *end_element;
    void *reference;
    void (*characters)(void *, const char *, int);
    void (*ignorable_white_space)(void *, const char *, int);
    void *processing_instruction, *comment, *warning;
    void (*error)(void *, const char *, ...);
    void *fatal_error;
    entity *(*get_parameter_entity)(void *, const char *);
    void (*cdata)(void *, const char *, int);
    void *external_subset;
    unsigned initialized;
    void *private_data;
    void (*start)(void *, const char *, const char *, const char *, int, const char **, int, int,
                  const char **);
    void (*end)(void *, const char *, const char *, const char *);
    void *structured_error;
} handler;

enum {
    entity_internal_general = 1,
    entity_internal_parameter = 4,
    /// The maximum number of bytes of text per byte of XML, beyond the free bytes: references to
    /// entities make a text longer.
    expansion_ratio = 8,
    expansion_free = 1 << 20,
    /// The maximum length of a tag; the time for a tag grows with the square of its attributes.
    tag_limit = 1 << 20,
    /// The maximum number of different names; the library's table of names becomes slow above it.
    name_limit = 1 << 16,
};

/// The options: go on after a fault; replace references to entities; never use the network; ignore
/// the stated encoding, because the bytes are UTF-8 already.
enum { parse_options = 1 << 0 | 1 << 1 | 1 << 11 | 1 << 21 };

static struct {
    context *(*create)(const handler *, void *, const char *, int, const char *);
    int (*use_options)(context *, int);
    int (*parse)(context *, const char *, int, int);
    void (*stop)(context *);
    void (*reset)(context *);
    void (*release)(context *);
    int (*line)(void *);
    long (*consumed)(context *);
    void (*start_document)(void *);
    void (*internal_subset)(void *, const char *, const char *, const char *);
    entity *(*get_entity)(void *, const char *);
    entity *(*get_parameter_entity)(void *, const char *);
    void (*entity_decl)(void *, const char *, int, const char *, const char *, char *);
    void (*initialize)(void);
} api;

static int32_t is_loaded;

static void load(void) {
    void *library = NULL;
    for (size_t index = 0; !library && index < sizeof library_names / sizeof *library_names; index++) {
        library = dlopen(library_names[index], RTLD_NOW | RTLD_LOCAL);
    }
    if (!library) return;
    const struct {
        void **place;
        const char *name;
    } functions[] = {
        {(void **)&api.create, "xmlCreatePushParserCtxt"},
        {(void **)&api.use_options, "xmlCtxtUseOptions"},
        {(void **)&api.parse, "xmlParseChunk"},
        {(void **)&api.stop, "xmlStopParser"},
        {(void **)&api.reset, "xmlCtxtReset"},
        {(void **)&api.release, "xmlFreeParserCtxt"},
        {(void **)&api.line, "xmlSAX2GetLineNumber"},
        {(void **)&api.start_document, "xmlSAX2StartDocument"},
        {(void **)&api.internal_subset, "xmlSAX2InternalSubset"},
        {(void **)&api.get_entity, "xmlSAX2GetEntity"},
        {(void **)&api.get_parameter_entity, "xmlSAX2GetParameterEntity"},
        {(void **)&api.entity_decl, "xmlSAX2EntityDecl"},
        {(void **)&api.consumed, "xmlByteConsumed"},
        {(void **)&api.initialize, "xmlInitParser"},
    };
    for (size_t index = 0; index < sizeof functions / sizeof *functions; index++) {
        void *function = dlsym(library, functions[index].name);
        if (!function) return;
        *functions[index].place = function;
    }
    api.initialize();
    is_loaded = 1;
}

static int32_t is_available(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return is_loaded;
}

struct gx_parser {
    context *context;
    gx_event *events;
    size_t event_count, event_space;
    uint8_t *bytes;
    size_t byte_count, byte_space;
    gx_name *names;
    int32_t name_count, name_space;
    /// A hash table of numbers of names plus 1; its size is a power of two.
    int32_t *slots;
    uint32_t slot_count;
    /// The number of bytes that were passed on, and the number of bytes of all texts.
    uint64_t consumed, produced;
    /// The offset of a tag that is not complete, plus 1; 0 if there is none.
    uint64_t open_tag;
    /// Whether parsing was stopped, and whether that was for lack of memory.
    int32_t is_stopped, has_no_memory;
};

/// Makes space for one more element; returns 0 if there is no memory.
static int32_t reserve(void **items, size_t size, size_t wanted, size_t *space) {
    if (wanted <= *space) return 1;
    size_t larger = *space ? *space : 64;
    while (larger < wanted) larger *= 2;
    void *moved = realloc(*items, larger * size);
    if (!moved) return 0;
    *items = moved;
    *space = larger;
    return 1;
}

static void stop(gx_parser *self) {
    self->is_stopped = 1;
    api.stop(self->context);
}

static void stop_without_memory(gx_parser *self) {
    self->has_no_memory = 1;
    stop(self);
}

/// Appends bytes to the texts.
static int32_t append(gx_parser *self, const char *bytes, size_t count) {
    size_t wanted = self->byte_count + count;
    if (!reserve((void **)&self->bytes, 1, wanted, &self->byte_space)) {
        stop_without_memory(self);
        return 0;
    }
    if (count) memcpy(self->bytes + self->byte_count, bytes, count);
    self->byte_count = wanted;
    return 1;
}

/// Adds an event with a text; returns NULL if there is no memory or parsing was stopped.
static gx_event *add(gx_parser *self, int32_t kind, const char *bytes, size_t count) {
    if (self->is_stopped) return NULL;
    size_t offset = self->byte_count;
    size_t wanted = self->event_count + 1;
    if (!append(self, bytes, count)) return NULL;
    if (!reserve((void **)&self->events, sizeof *self->events, wanted, &self->event_space)) {
        stop_without_memory(self);
        return NULL;
    }
    gx_event *event = &self->events[self->event_count++];
    *event = (gx_event){kind, 0, api.line(self->context), 0, offset, count};
    return event;
}

/// Stops parsing for a reason.
static void add_and_stop(gx_parser *self, int32_t kind, const char *message) {
    add(self, kind, message, strlen(message));
    stop(self);
}

/// Stops parsing if the texts are much longer than the XML.
static void check_expansion(gx_parser *self, size_t count) {
    self->produced += count;
    if (self->is_stopped || self->produced <= expansion_free + expansion_ratio * self->consumed) return;
    add_and_stop(self, gx_over_limit, "its entities expand beyond the limit");
}

static uint32_t hash_of(const char *local, const char *prefix, const char *space) {
    uintptr_t hash = (uintptr_t)local * 31 + (uintptr_t)prefix * 17 + (uintptr_t)space;
    return (uint32_t)((hash * 0x9E3779B97F4A7C15u) >> 32);
}

static void put(gx_parser *self, int32_t number) {
    const gx_name *name = &self->names[number];
    uint32_t slot = hash_of(name->local, name->prefix, name->space);
    while (self->slots[slot &= self->slot_count - 1]) slot++;
    self->slots[slot] = number + 1;
}

/// Makes space for one more name; returns 0 if there is no memory.
static int32_t reserve_name(gx_parser *self) {
    size_t space = (size_t)self->name_space;
    size_t wanted = (size_t)self->name_count + 1;
    if (!reserve((void **)&self->names, sizeof *self->names, wanted, &space)) return 0;
    self->name_space = (int32_t)space;
    if ((uint32_t)wanted * 2 <= self->slot_count) return 1;
    uint32_t larger = self->slot_count ? self->slot_count * 2 : 128;
    int32_t *slots = calloc(larger, sizeof *slots);
    if (!slots) return 0;
    free(self->slots);
    self->slots = slots;
    self->slot_count = larger;
    for (int32_t number = 0; number < self->name_count; number++) put(self, number);
    return 1;
}

/// Returns the number of a name, whose parts the library keeps once each; -1 if there is none.
static int32_t number_of(gx_parser *self, const char *local, const char *prefix, const char *space) {
    if (self->slot_count) {
        uint32_t slot = hash_of(local, prefix, space);
        for (int32_t found; (found = self->slots[slot &= self->slot_count - 1]); slot++) {
            const gx_name *name = &self->names[found - 1];
            if (name->local == local && name->prefix == prefix && name->space == space) return found - 1;
        }
    }
    if (self->name_count >= name_limit) {
        add_and_stop(self, gx_fault, "it has more than 65536 different names");
        return -1;
    }
    if (!reserve_name(self)) {
        stop_without_memory(self);
        return -1;
    }
    self->names[self->name_count] = (gx_name){local, prefix, space};
    put(self, self->name_count);
    return self->name_count++;
}

static void on_start(void *data, const char *local, const char *prefix, const char *space,
                     int namespace_count, const char **namespaces, int count, int default_count,
                     const char **attributes) {
    (void)namespace_count;
    (void)namespaces;
    (void)default_count;
    gx_parser *self = data;
    int32_t number = number_of(self, local, prefix, space);
    gx_event *event = add(self, gx_start, NULL, 0);
    if (!event || number < 0) return;
    event->name = number;
    event->attributes = count;
    for (int index = 0; index < count; index++) {
        const char **attribute = attributes + 5 * index;
        size_t length = (size_t)(attribute[4] - attribute[3]);
        int32_t name = number_of(self, attribute[0], attribute[1], attribute[2]);
        gx_event *added = add(self, gx_attribute, attribute[3], length);
        if (!added || name < 0) return;
        added->name = name;
        check_expansion(self, length);
    }
}

static void on_end(void *data, const char *local, const char *prefix, const char *space) {
    (void)local;
    (void)prefix;
    (void)space;
    add(data, gx_end, NULL, 0);
}

static void on_text(void *data, const char *bytes, int count) {
    gx_parser *self = data;
    if (self->is_stopped || count <= 0) return;
    gx_event *last = self->event_count ? &self->events[self->event_count - 1] : NULL;
    if (last && last->kind == gx_text && last->offset + last->length == self->byte_count) {
        if (append(self, bytes, (size_t)count)) last->length += (size_t)count;
    } else {
        add(self, gx_text, bytes, (size_t)count);
    }
    check_expansion(self, (size_t)count);
}

static entity *on_get_entity(void *data, const char *name) {
    gx_parser *self = data;
    entity *found = api.get_entity(self->context, name);
    if (!found) add(self, gx_unknown_entity, name, strlen(name));
    return found;
}

static entity *on_get_parameter_entity(void *data, const char *name) {
    return api.get_parameter_entity(((gx_parser *)data)->context, name);
}

/// Keeps the entities whose text is in the file. The others stay undefined, so that nothing else is
/// ever opened.
static void on_entity(void *data, const char *name, int kind, const char *public_id,
                      const char *system_id, char *content) {
    if (kind != entity_internal_general && kind != entity_internal_parameter) return;
    api.entity_decl(((gx_parser *)data)->context, name, kind, public_id, system_id, content);
}

static void on_start_document(void *data) { api.start_document(((gx_parser *)data)->context); }

static void on_internal_subset(void *data, const char *name, const char *public_id,
                               const char *system_id) {
    api.internal_subset(((gx_parser *)data)->context, name, public_id, system_id);
}

/// Whether a fault can be passed over. Faults of namespaces lose nothing, and a reference to an unknown
/// entity is an event of its own. The message decides, because within an entity the library keeps no
/// other description of the fault.
static int32_t is_harmless(const char *message) {
    if (!strncmp(message, "Namespace ", 10) || !strncmp(message, "xmlns", 5)) return 1;
    if (!strncmp(message, "PEReference: ", 13) && strstr(message, "; not found")) return 1;
    return !strncmp(message, "Entity '", 8) && strstr(message, "' not defined");
}

static void on_error(void *data, const char *format, ...) {
    gx_parser *self = data;
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    if (length < 0) length = 0;
    if ((size_t)length >= sizeof message) length = sizeof message - 1;
    while (length > 0 && (message[length - 1] == '\n' || message[length - 1] == ' ')) length--;
    message[length] = 0;
    if (is_harmless(message)) return;
    int is_loop = strstr(message, "entity reference loop") || strstr(message, "amplification");
    add(self, is_loop ? gx_over_limit : gx_fault, message, (size_t)length);
    if (is_loop) stop(self);
}

static const handler callbacks_of_parser = {
    .internal_subset = on_internal_subset,
    .get_entity = on_get_entity,
    .entity_decl = on_entity,
    .start_document = on_start_document,
    .characters = on_text,
    .ignorable_white_space = on_text,
    .error = on_error,
    .get_parameter_entity = on_get_parameter_entity,
    .cdata = on_text,
    .initialized = 0xDEEDBEAF,
    .start = on_start,
    .end = on_end,
};

gx_parser *gx_open(void) {
    if (!is_available()) return NULL;
    gx_parser *self = calloc(1, sizeof *self);
    if (!self) return NULL;
    self->context = api.create(&callbacks_of_parser, self, NULL, 0, NULL);
    if (!self->context) {
        free(self);
        return NULL;
    }
    api.use_options(self->context, parse_options);
    return self;
}

/// Stops parsing if a tag is too long.
///
/// - Parameter before: the offset of `bytes`.
static void check_tag(gx_parser *self, const uint8_t *bytes, uint64_t before) {
    if (self->is_stopped) return;
    long place = api.consumed(self->context);
    if (place < 0 || (uint64_t)place + 1 >= self->consumed) {
        self->open_tag = 0;
    } else if ((uint64_t)place >= before) {
        const uint8_t *pending = bytes + ((uint64_t)place - before);
        int is_tag = pending[0] == '<' && pending[1] != '!' && pending[1] != '?';
        self->open_tag = is_tag ? (uint64_t)place + 1 : 0;
    } else if (self->open_tag && self->consumed - self->open_tag > tag_limit) {
        add_and_stop(self, gx_fault, "a tag is longer than 1 MiB");
    }
}

int32_t gx_parse(gx_parser *self, const uint8_t *bytes, int32_t count, int32_t is_last) {
    self->event_count = 0;
    self->byte_count = 0;
    if (self->is_stopped) return self->has_no_memory ? -1 : 0;
    uint64_t before = self->consumed;
    self->consumed += (uint64_t)count;
    api.parse(self->context, (const char *)bytes, count, is_last);
    check_tag(self, bytes, before);
    return self->has_no_memory ? -1 : 0;
}

size_t gx_event_count(const gx_parser *self) { return self->event_count; }

const gx_event *gx_events(const gx_parser *self) { return self->events; }

const uint8_t *gx_bytes(const gx_parser *self) { return self->bytes; }

gx_name gx_name_at(const gx_parser *self, int32_t number) { return self->names[number]; }

int32_t gx_name_count(const gx_parser *self) { return self->name_count; }

void gx_close(gx_parser *self) {
    // The first call frees the document with its entities.
    api.reset(self->context);
    api.release(self->context);
    free(self->events);
    free(self->bytes);
    free(self->names);
    free(self->slots);
    free(self);
}
