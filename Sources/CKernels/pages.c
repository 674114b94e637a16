// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "CKernels.h"

#include <sys/mman.h>

void gk_use_huge_pages(const void *start, size_t size) {
#ifdef MADV_HUGEPAGE
    const uintptr_t page = 4096;
    uintptr_t from = ((uintptr_t)start + page - 1) & ~(page - 1);
    uintptr_t to = ((uintptr_t)start + size) & ~(page - 1);
    // This is only a request to the kernel; everything still works if the kernel ignores it.
    if (to > from) (void)madvise((void *)from, to - from, MADV_HUGEPAGE);
#else
    (void)start;
    (void)size;
#endif
}
