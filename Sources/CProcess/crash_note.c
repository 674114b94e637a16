// SPDX-License-Identifier: Apache-2.0

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "CProcess.h"

enum { longest_analyzer = 64, longest_document = 400 };

// The note of each thread. A signal handler may read these, because only the same thread writes
// them.
static _Thread_local char analyzer_name[longest_analyzer];
static _Thread_local char document_id[longest_document];
static _Thread_local long document_count;

// The signals of a crash, and what they did before.
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
enum { crash_count = sizeof crashes / sizeof crashes[0] };
static struct sigaction earlier[crash_count];

// Copies a text, shortened if necessary. Control characters are replaced by '?', so that an id
// cannot forge lines or colours.
static void copy(char *target, size_t room, const char *text) {
    size_t length = 0;
    for (; length + 1 < room && text[length]; length++) {
        unsigned char byte = (unsigned char)text[length];
        target[length] = byte < 0x20 || byte == 0x7F ? '?' : (char)byte;
    }
    target[length] = 0;
}

static void append(char *line, size_t *length, const char *text) {
    size_t count = strlen(text);
    memcpy(line + *length, text, count);
    *length += count;
}

// Writes the note and restores the earlier action: when this function returns, the same crash
// happens again and has that action.
static void tell(int signal) {
    for (int index = 0; index < crash_count; index++) {
        if (crashes[index] == signal) sigaction(signal, &earlier[index], 0);
    }
    if (!analyzer_name[0]) return;
    char line[longest_analyzer + longest_document + 160];
    size_t length = 0;
    append(line, &length, "error: a crash while the analyzer '");
    append(line, &length, analyzer_name);
    append(line, &length, "' examined ");
    if (document_count > 1) {
        append(line, &length, "several documents, the first of which is ");
    }
    append(line, &length, "'");
    append(line, &length, document_id);
    append(line, &length, "'\n");
    ssize_t written = write(STDERR_FILENO, line, length);
    (void)written;
}

void galley_crash_notes_begin(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = tell;
    // A handler needs its own stack if the crash is an overflow of the stack.
    action.sa_flags = SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (int index = 0; index < crash_count; index++) {
        sigaction(crashes[index], &action, &earlier[index]);
    }
}

void galley_crash_note(const char *analyzer, const char *document, long count) {
    copy(analyzer_name, sizeof analyzer_name, analyzer);
    copy(document_id, sizeof document_id, document);
    document_count = count;
}
