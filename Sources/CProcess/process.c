// SPDX-License-Identifier: Apache-2.0

// Starts programs with the few C library calls that Swift's module of the C library does not
// contain.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// Other workers start programs at the same time, and such a program could inherit, and keep open, a
// pipe of another program. Therefore the child closes every descriptor that is not its own.
static int set_files(posix_spawn_file_actions_t *actions, const struct galley_start *start) {
    int fault = posix_spawn_file_actions_adddup2(actions, start->input, 0);
    if (!fault) fault = posix_spawn_file_actions_adddup2(actions, start->output, 1);
    if (!fault) fault = posix_spawn_file_actions_adddup2(actions, start->errors, 2);
    if (!fault) fault = posix_spawn_file_actions_adddup2(actions, start->leash, 3);
#if defined(__linux__)
    if (!fault) fault = posix_spawn_file_actions_addclosefrom_np(actions, 4);
#endif
    if (!fault) fault = posix_spawn_file_actions_addchdir_np(actions, start->folder);
    return fault;
}

static int set_attributes(posix_spawnattr_t *attributes) {
    short flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
#if defined(__APPLE__)
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
    sigset_t signals;
    sigemptyset(&signals);
    int fault = posix_spawnattr_setsigmask(attributes, &signals);
    // The host ignores SIGPIPE, and the child would inherit that setting.
    sigaddset(&signals, SIGPIPE);
    if (!fault) fault = posix_spawnattr_setsigdefault(attributes, &signals);
    if (!fault) fault = posix_spawnattr_setpgroup(attributes, 0);
    if (!fault) fault = posix_spawnattr_setflags(attributes, flags);
    return fault;
}

// RLIMIT_DATA counts the memory that is written to; RLIMIT_AS would also count the address space
// that many runtimes reserve and never use. RLIMIT_CORE is 0, so that a crash leaves no core file.
static void set_limits(pid_t process, unsigned long long memory) {
#if defined(__linux__)
    struct rlimit limit = {memory, memory}, none = {0, 0};
    if (memory) prlimit(process, RLIMIT_DATA, &limit, NULL);
    prlimit(process, RLIMIT_CORE, &none, NULL);
#else
    (void)process;
    (void)memory;
#endif
}

// The program has the reading end of a pipe to which nobody writes. When the host ends in any way,
// the last writing end is closed, and the kernel sends a signal to the reader. The signal and its
// receiver can be chosen: here it is SIGKILL, sent to the whole process group. Unlike
// PR_SET_PDEATHSIG, this does not depend on the thread that started the program, and the processes
// that the program has started are killed too. On other systems the program notices that its
// standard input has ended.
static void tie(const struct galley_start *start, pid_t process) {
#if defined(F_SETSIG)
    fcntl(start->leash, F_SETSIG, SIGKILL);
    fcntl(start->leash, F_SETOWN, -process);
    fcntl(start->leash, F_SETFL, O_ASYNC);
#else
    (void)start;
    (void)process;
#endif
}

int galley_process_start(const struct galley_start *start, pid_t *process) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int fault = posix_spawn_file_actions_init(&actions);
    if (fault) return fault;
    fault = posix_spawnattr_init(&attributes);
    if (!fault) {
        fault = set_files(&actions, start);
        if (!fault) fault = set_attributes(&attributes);
        if (!fault)
            fault = posix_spawn(
                process, start->path, &actions, &attributes, start->arguments, start->environment);
        if (!fault) {
            tie(start, *process);
            set_limits(*process, start->memory);
        }
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
    return fault;
}

void galley_process_kill(pid_t process) {
    if (process > 1 && kill(-process, SIGKILL) != 0) kill(process, SIGKILL);
}

int galley_process_status(pid_t process, int wait) {
    int status = 0;
    pid_t ended;
    do {
        ended = waitpid(process, &status, wait ? 0 : WNOHANG);
    } while (ended < 0 && errno == EINTR);
    if (ended == 0) return -1;
    if (ended < 0) return 255;
    return WIFSIGNALED(status) ? 256 + WTERMSIG(status) : WEXITSTATUS(status);
}

int galley_process_pipe(int ends[2]) {
    if (pipe(ends) != 0) return errno;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return 0;
}

void galley_process_unblock(int descriptor) {
    fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
#if defined(F_SETPIPE_SZ)
    fcntl(descriptor, F_SETPIPE_SZ, 1 << 20);
#endif
}
