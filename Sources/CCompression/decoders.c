// SPDX-License-Identifier: Apache-2.0
#include "CCompression.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// Each library is loaded when the first file of its format is read, so that a program that reads no
// such file does not need it. The layouts below are those of the libraries' stable interfaces.

#ifdef __APPLE__
#define LIBRARY(name, version) "lib" name ".dylib"
#else
#define LIBRARY(name, version) "lib" name ".so." version
#endif

/// A function of a library, and where its address is kept.
typedef struct {
    void **place;
    const char *name;
} function;

/// Loads functions from a library; returns 1 if all of them were found.
static int32_t load(const char *library, const function *functions, size_t count) {
    void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (!handle) return 0;
    for (size_t index = 0; index < count; index++) {
        void *address = dlsym(handle, functions[index].name);
        if (!address) return 0;
        *functions[index].place = address;
    }
    return 1;
}

#define LOADED(library, functions) load(library, functions, sizeof functions / sizeof *functions)

/// zlib: RFC 1950 to 1952.
typedef struct {
    const uint8_t *next_in;
    unsigned avail_in;
    unsigned long total_in;
    uint8_t *next_out;
    unsigned avail_out;
    unsigned long total_out;
    const char *msg;
    void *state, *zalloc, *zfree, *opaque;
    int data_type;
    unsigned long adler, reserved;
} zlib_stream;

enum { zlib_ok = 0, zlib_end = 1, zlib_buffer = -5, zlib_window = 15, zlib_gzip_window = 15 + 16 };

static struct {
    int (*init)(zlib_stream *, int, const char *, int);
    int (*run)(zlib_stream *, int);
    int (*reset)(zlib_stream *);
    int (*end)(zlib_stream *);
} zlib;
static int32_t has_zlib;

static void load_zlib(void) {
    const function functions[] = {
        {(void **)&zlib.init, "inflateInit2_"},
        {(void **)&zlib.run, "inflate"},
        {(void **)&zlib.reset, "inflateReset"},
        {(void **)&zlib.end, "inflateEnd"},
    };
    has_zlib = LOADED(LIBRARY("z", "1"), functions);
}

/// Zstandard: RFC 8878.
typedef struct {
    const void *bytes;
    size_t size, pos;
} zstd_input;
typedef struct {
    void *bytes;
    size_t size, pos;
} zstd_output;

static struct {
    void *(*create)(void);
    size_t (*run)(void *, zstd_output *, zstd_input *);
    size_t (*reset)(void *, int);
    unsigned (*is_error)(size_t);
    size_t (*destroy)(void *);
} zstd;
static int32_t has_zstd;

static void load_zstd(void) {
    const function functions[] = {
        {(void **)&zstd.create, "ZSTD_createDStream"},
        {(void **)&zstd.run, "ZSTD_decompressStream"},
        {(void **)&zstd.reset, "ZSTD_DCtx_reset"},
        {(void **)&zstd.is_error, "ZSTD_isError"},
        {(void **)&zstd.destroy, "ZSTD_freeDStream"},
    };
    has_zstd = LOADED(LIBRARY("zstd", "1"), functions);
}

/// bzip2.
typedef struct {
    const uint8_t *next_in;
    unsigned avail_in, total_in_low, total_in_high;
    uint8_t *next_out;
    unsigned avail_out, total_out_low, total_out_high;
    void *state, *alloc, *release, *opaque;
} bzip2_stream;

enum { bzip2_ok = 0, bzip2_end = 4 };

static struct {
    int (*init)(bzip2_stream *, int, int);
    int (*run)(bzip2_stream *);
    int (*end)(bzip2_stream *);
} bzip2;
static int32_t has_bzip2;

static void load_bzip2(void) {
    const function functions[] = {
        {(void **)&bzip2.init, "BZ2_bzDecompressInit"},
        {(void **)&bzip2.run, "BZ2_bzDecompress"},
        {(void **)&bzip2.end, "BZ2_bzDecompressEnd"},
    };
    has_bzip2 = LOADED(LIBRARY("bz2", "1.0"), functions);
}

/// XZ Utils.
typedef struct {
    const uint8_t *next_in;
    size_t avail_in;
    uint64_t total_in;
    uint8_t *next_out;
    size_t avail_out;
    uint64_t total_out;
    const void *allocator;
    void *internal, *reserved_pointers[4];
    uint64_t seek_position, reserved_integer;
    size_t reserved_sizes[2];
    int reserved_enums[2];
} xz_stream;

enum { xz_ok = 0, xz_end = 1, xz_buffer = 10, xz_run = 0 };
/// The maximum memory of a decoder, in bytes; the highest preset needs 65 MiB.
static const uint64_t xz_memory = 512u << 20;

static struct {
    int (*init)(xz_stream *, uint64_t, uint32_t);
    int (*run)(xz_stream *, int);
    void (*end)(xz_stream *);
} xz;
static int32_t has_xz;

static void load_xz(void) {
    const function functions[] = {
        {(void **)&xz.init, "lzma_stream_decoder"},
        {(void **)&xz.run, "lzma_code"},
        {(void **)&xz.end, "lzma_end"},
    };
    has_xz = LOADED(LIBRARY("lzma", "5"), functions);
}

/// LZ4 frames.
enum { lz4_version = 100 };

static struct {
    size_t (*create)(void **, unsigned);
    size_t (*run)(void *, void *, size_t *, const void *, size_t *, const void *);
    void (*reset)(void *);
    unsigned (*is_error)(size_t);
    size_t (*destroy)(void *);
} lz4;
static int32_t has_lz4;

static void load_lz4(void) {
    const function functions[] = {
        {(void **)&lz4.create, "LZ4F_createDecompressionContext"},
        {(void **)&lz4.run, "LZ4F_decompress"},
        {(void **)&lz4.reset, "LZ4F_resetDecompressionContext"},
        {(void **)&lz4.is_error, "LZ4F_isError"},
        {(void **)&lz4.destroy, "LZ4F_freeDecompressionContext"},
    };
    has_lz4 = LOADED(LIBRARY("lz4", "1"), functions);
}

/// Returns 1 if the library of a format is installed.
static int32_t is_available(int32_t format) {
    static pthread_once_t once[gd_lz4 + 1] = {
        PTHREAD_ONCE_INIT, PTHREAD_ONCE_INIT, PTHREAD_ONCE_INIT,
        PTHREAD_ONCE_INIT, PTHREAD_ONCE_INIT, PTHREAD_ONCE_INIT,
    };
    switch (format) {
    case gd_gzip:
    case gd_zlib: pthread_once(&once[gd_gzip], load_zlib); return has_zlib;
    case gd_zstd: pthread_once(&once[format], load_zstd); return has_zstd;
    case gd_bzip2: pthread_once(&once[format], load_bzip2); return has_bzip2;
    case gd_xz: pthread_once(&once[format], load_xz); return has_xz;
    case gd_lz4: pthread_once(&once[format], load_lz4); return has_lz4;
    default: return 0;
    }
}

struct gd_decoder {
    int32_t format;
    /// Whether the library holds memory for the decoder.
    int32_t is_open;
    union {
        zlib_stream zlib;
        bzip2_stream bzip2;
        xz_stream xz;
        void *context;
    } as;
};

/// Makes the library's decoder; returns 0 on success.
static int32_t begin(gd_decoder *decoder) {
    memset(&decoder->as, 0, sizeof decoder->as);
    switch (decoder->format) {
    case gd_gzip:
    case gd_zlib:
        return zlib.init(&decoder->as.zlib,
                         decoder->format == gd_gzip ? zlib_gzip_window : zlib_window, "1.2.0",
                         (int)sizeof(zlib_stream));
    case gd_bzip2: return bzip2.init(&decoder->as.bzip2, 0, 0);
    case gd_xz: return xz.init(&decoder->as.xz, xz_memory, 0);
    case gd_zstd:
        decoder->as.context = zstd.create();
        return decoder->as.context ? 0 : -1;
    default: return lz4.is_error(lz4.create(&decoder->as.context, lz4_version)) ? -1 : 0;
    }
}

static void end(gd_decoder *decoder) {
    switch (decoder->format) {
    case gd_gzip:
    case gd_zlib: zlib.end(&decoder->as.zlib); break;
    case gd_bzip2: bzip2.end(&decoder->as.bzip2); break;
    case gd_xz: xz.end(&decoder->as.xz); break;
    case gd_zstd: zstd.destroy(decoder->as.context); break;
    default: lz4.destroy(decoder->as.context); break;
    }
}

gd_decoder *gd_open(int32_t format) {
    if (!is_available(format)) return NULL;
    gd_decoder *decoder = calloc(1, sizeof *decoder);
    if (!decoder) return NULL;
    decoder->format = format;
    decoder->is_open = begin(decoder) == 0;
    return decoder;
}

int32_t gd_restart(gd_decoder *decoder) {
    if (!decoder->is_open) return -1;
    switch (decoder->format) {
    case gd_gzip:
    case gd_zlib: return zlib.reset(&decoder->as.zlib);
    case gd_zstd: return zstd.is_error(zstd.reset(decoder->as.context, 1)) ? -1 : 0;
    case gd_lz4: lz4.reset(decoder->as.context); return 0;
    default:
        end(decoder);
        decoder->is_open = begin(decoder) == 0;
        return decoder->is_open ? 0 : -1;
    }
}

/// Sets the fields that the streams of three libraries have in common, and runs one of them.
#define RUN_STREAM(stream, call, is_fine, is_end)                                                  \
    do {                                                                                           \
        (stream)->next_in = input;                                                                 \
        (stream)->avail_in = (__typeof__((stream)->avail_in))length;                               \
        (stream)->next_out = output;                                                               \
        (stream)->avail_out = (__typeof__((stream)->avail_out))space;                              \
        int result = (call);                                                                       \
        *used = length - (stream)->avail_in;                                                       \
        *written = space - (stream)->avail_out;                                                    \
        return is_end ? gd_has_ended : is_fine ? gd_goes_on : gd_is_damaged;                       \
    } while (0)

int32_t gd_run(gd_decoder *decoder, const uint8_t *input, size_t length, size_t *used,
               uint8_t *output, size_t space, size_t *written) {
    *used = *written = 0;
    if (!decoder->is_open) return gd_is_damaged;
    switch (decoder->format) {
    case gd_gzip:
    case gd_zlib:
        RUN_STREAM(&decoder->as.zlib, zlib.run(&decoder->as.zlib, 0),
                   (result == zlib_ok || result == zlib_buffer), (result == zlib_end));
    case gd_bzip2:
        RUN_STREAM(&decoder->as.bzip2, bzip2.run(&decoder->as.bzip2), (result == bzip2_ok),
                   (result == bzip2_end));
    case gd_xz:
        RUN_STREAM(&decoder->as.xz, xz.run(&decoder->as.xz, xz_run),
                   (result == xz_ok || result == xz_buffer), (result == xz_end));
    case gd_zstd: {
        zstd_input from = {input, length, 0};
        zstd_output to = {output, space, 0};
        size_t left = zstd.run(decoder->as.context, &to, &from);
        *used = from.pos;
        *written = to.pos;
        return zstd.is_error(left) ? gd_is_damaged : left == 0 ? gd_has_ended : gd_goes_on;
    }
    default: {
        size_t taken = length, given = space;
        size_t left = lz4.run(decoder->as.context, output, &given, input, &taken, NULL);
        *used = taken;
        *written = given;
        return lz4.is_error(left) ? gd_is_damaged : left == 0 ? gd_has_ended : gd_goes_on;
    }
    }
}

void gd_close(gd_decoder *decoder) {
    if (decoder->is_open) end(decoder);
    free(decoder);
}
