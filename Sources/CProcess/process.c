// SPDX-License-Identifier: Apache-2.0

// Starts programs with the few C library calls that Swift's module of the C library does not
// contain.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#if defined(__linux__)
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

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
// receiver can be chosen: here it is SIGKILL, sent to the whole process group, so that the processes
// that the program has started are killed too, which PR_SET_PDEATHSIG does not do; but a program
// that closes its descriptors gets only that signal. On other systems the program notices that its
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

#if defined(__linux__)

// What the child does between vfork and exec; it shares the memory of the host, so it only makes
// system calls. Returns the number of the error for which the program was not started.
static int become(const struct galley_start *start, pid_t host) {
    struct sigaction action, standard = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number++) {
        if (sigaction(number, NULL, &action) != 0) continue;
        // The host ignores SIGPIPE, and the child would inherit that setting.
        if (action.sa_handler != SIG_IGN || number == SIGPIPE) sigaction(number, &standard, NULL);
    }
    if (setpgid(0, 0) != 0) return errno;
    if (dup2(start->input, 0) < 0 || dup2(start->output, 1) < 0) return errno;
    if (dup2(start->errors, 2) < 0 || dup2(start->leash, 3) < 0) return errno;
    fcntl(3, F_SETFD, 0);
    // Other workers start programs at the same time, and such a program could inherit, and keep
    // open, a pipe of another program. Therefore the child closes what is not its own.
    if (close_range(4, ~0U, 0) != 0) return errno;
    if (chdir(start->folder) != 0) return errno;
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
    // The host may have ended before this signal was set.
    if (getppid() != host) _exit(127);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(start->path, start->arguments, start->environment);
    return errno;
}

// A program that is to be started, and the result.
struct order {
    const struct galley_start *start;
    pid_t process;
    int fault, is_done;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t change = PTHREAD_COND_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static struct order *waiting;
static int starter_fault;

static void carry_out(struct order *order) {
    // The child changes this number in the shared memory.
    volatile int fault = 0;
    pid_t host = getpid();
    pid_t child = vfork();
    if (child == 0) {
        fault = become(order->start, host);
        _exit(127);
    }
    order->process = child;
    order->fault = child < 0 ? errno : fault;
    if (child > 0 && fault) {
        while (waitpid(child, NULL, 0) < 0 && errno == EINTR) continue;
    }
}

// The kernel sends the signal of PR_SET_PDEATHSIG when the thread ends that started the program.
// Workers end before the run does, so a thread that never ends starts all programs.
static void *start_programs(void *unused) {
    (void)unused;
    pthread_mutex_lock(&lock);
    for (;;) {
        while (!waiting || waiting->is_done) pthread_cond_wait(&change, &lock);
        carry_out(waiting);
        waiting->is_done = 1;
        pthread_cond_broadcast(&change);
    }
    return NULL;
}

static void make_starter(void) {
    sigset_t all, old;
    pthread_t thread;
    sigfillset(&all);
    // No handler of the host may run in the child, which shares the memory of the host.
    pthread_sigmask(SIG_SETMASK, &all, &old);
    starter_fault = pthread_create(&thread, NULL, start_programs, NULL);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    if (!starter_fault) pthread_detach(thread);
}

static int start_program(const struct galley_start *start, pid_t *process) {
    pthread_once(&once, make_starter);
    if (starter_fault) return starter_fault;
    struct order order = {.start = start};
    pthread_mutex_lock(&lock);
    while (waiting) pthread_cond_wait(&change, &lock);
    waiting = &order;
    pthread_cond_broadcast(&change);
    while (!order.is_done) pthread_cond_wait(&change, &lock);
    waiting = NULL;
    pthread_cond_broadcast(&change);
    pthread_mutex_unlock(&lock);
    *process = order.process;
    return order.fault;
}

#else

// POSIX_SPAWN_CLOEXEC_DEFAULT closes every descriptor that is not named here.
static int set_files(posix_spawn_file_actions_t *actions, const struct galley_start *start) {
    int fault = posix_spawn_file_actions_adddup2(actions, start->input, 0);
    if (!fault) fault = posix_spawn_file_actions_adddup2(actions, start->output, 1);
    if (!fault) fault = posix_spawn_file_actions_adddup2(actions, start->errors, 2);
    if (!fault) fault = posix_spawn_file_actions_adddup2(actions, start->leash, 3);
    if (!fault) fault = posix_spawn_file_actions_addchdir_np(actions, start->folder);
    return fault;
}

static int set_attributes(posix_spawnattr_t *attributes) {
    short flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
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

static int start_program(const struct galley_start *start, pid_t *process) {
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
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
    return fault;
}

#endif

int galley_process_start(const struct galley_start *start, pid_t *process) {
    int fault = start_program(start, process);
    if (fault) return fault;
    tie(start, *process);
    set_limits(*process, start->memory);
    return 0;
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
