// SPDX-License-Identifier: Apache-2.0
#include "CICUWords.h"

// The package's trait ICU sets this; without it nothing of ICU is needed to build.
#ifdef GALLEY_ICU

#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

static _Thread_local UBreakIterator *iterator;

int32_t icu_word_ends(const uint8_t *text, int64_t length, int32_t *ends, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    // Root rules: the dictionaries are chosen by script, not by language.
    if (!iterator) iterator = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
    UText *opened = utext_openUTF8(NULL, (const char *)text, length, &status);
    int32_t count = 0;
    if (U_SUCCESS(status)) ubrk_setUText(iterator, opened, &status);
    if (U_SUCCESS(status)) {
        int32_t end;
        while (count < capacity && (end = ubrk_next(iterator)) != UBRK_DONE) ends[count++] = end;
    }
    utext_close(opened);
    return U_SUCCESS(status) ? count : -1;
}

int32_t icu_version(void) {
    UVersionInfo version;
    u_getVersion(version);
    return version[0] * 100 + version[1];
}

#else

int32_t icu_word_ends(const uint8_t *text, int64_t length, int32_t *ends, int32_t capacity) {
    (void)text, (void)length, (void)ends, (void)capacity;
    return -1;
}

int32_t icu_version(void) { return 0; }

#endif
