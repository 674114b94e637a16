// SPDX-License-Identifier: Apache-2.0
// The words of a file, ASCII letters and apostrophes in lower case, and the 25 most frequent.
//
// What a careful C programmer writes in an afternoon: one byte after the other, a hash table with
// open addressing, spellings in one arena. Bytes of 0x80 and above count as letters.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    uint64_t hash;
    uint32_t start, length;
    uint64_t count;
} Slot;

static Slot *slots;
static size_t capacity = 1 << 16, used;
static char *arena;
static size_t arena_size, arena_capacity = 1 << 20;

static void *checked(void *memory) {
    if (!memory) {
        fputs("out of memory\n", stderr);
        exit(1);
    }
    return memory;
}

static void grow(void) {
    Slot *old = slots;
    size_t old_capacity = capacity;
    capacity *= 2;
    slots = checked(calloc(capacity, sizeof(Slot)));
    for (size_t i = 0; i < old_capacity; i++) {
        if (!old[i].count) continue;
        size_t at = old[i].hash & (capacity - 1);
        while (slots[at].count) at = (at + 1) & (capacity - 1);
        slots[at] = old[i];
    }
    free(old);
}

static void add(const char *word, uint32_t length, uint64_t hash) {
    hash ^= hash >> 32;
    size_t at = hash & (capacity - 1);
    while (slots[at].count) {
        Slot *slot = &slots[at];
        if (slot->hash == hash && slot->length == length &&
            memcmp(arena + slot->start, word, length) == 0) {
            slot->count++;
            return;
        }
        at = (at + 1) & (capacity - 1);
    }
    while (arena_size + length > arena_capacity)
        arena = checked(realloc(arena, arena_capacity *= 2));
    memcpy(arena + arena_size, word, length);
    slots[at] = (Slot){hash, (uint32_t)arena_size, length, 1};
    arena_size += length;
    if (++used * 2 > capacity) grow();
}

static int by_count(const void *a, const void *b) {
    const Slot *left = a, *right = b;
    if (left->count != right->count) return left->count < right->count ? 1 : -1;
    uint32_t shorter = left->length < right->length ? left->length : right->length;
    int order = memcmp(arena + left->start, arena + right->start, shorter);
    return order ? order : (int)left->length - (int)right->length;
}

int main(int count, char **arguments) {
    FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    if (!file) {
        fputs("usage: count FILE\n", stderr);
        return 2;
    }
    unsigned char letter[256] = {0};
    for (int c = 'a'; c <= 'z'; c++) letter[c] = letter[c - 32] = (unsigned char)c;
    for (int c = 0x80; c < 256; c++) letter[c] = (unsigned char)c;
    letter['\''] = '\'';
    slots = checked(calloc(capacity, sizeof(Slot)));
    arena = checked(malloc(arena_capacity));

    static unsigned char buffer[1 << 16];
    static char word[1 << 16];
    uint32_t length = 0;
    uint64_t hash = 14695981039346656037u;
    size_t read;
    while ((read = fread(buffer, 1, sizeof buffer, file)) > 0) {
        for (size_t i = 0; i < read; i++) {
            unsigned char c = letter[buffer[i]];
            if (c && length < sizeof word) {
                word[length++] = (char)c;
                hash = (hash ^ c) * 1099511628211u;
            } else if (length) {
                add(word, length, hash);
                length = 0;
                hash = 14695981039346656037u;
            }
        }
    }
    if (length) add(word, length, hash);
    fclose(file);

    size_t kept = 0;
    for (size_t i = 0; i < capacity; i++)
        if (slots[i].count) slots[kept++] = slots[i];
    qsort(slots, kept, sizeof(Slot), by_count);
    for (size_t i = 0; i < kept && i < 25; i++)
        printf("%llu %.*s\n", (unsigned long long)slots[i].count, (int)slots[i].length,
               arena + slots[i].start);
    return 0;
}
