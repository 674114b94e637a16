// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Properties and settings of this process and of the machine that it runs on.
package enum ProcessEnvironment {
    /// The value of an environment variable; nil if it is not set.
    package static func value(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }

    /// The arguments of the process without the program's name; nil if an argument is not valid
    /// UTF-8.
    package static var arguments: [String]? {
        var arguments: [String] = []
        for index in 1..<max(Int(CommandLine.argc), 1) {
            guard let argument = unsafe CommandLine.unsafeArgv[index] else { continue }
            guard let text = unsafe String(validatingCString: argument) else { return nil }
            arguments.append(text)
        }
        return arguments
    }

    /// Opens `/dev/null` for every standard stream that is closed, so that no file of the run gets
    /// the stream's descriptor number.
    ///
    /// Reading from or writing to such a stream remains an error.
    package static func holdStandardStreams() {
        for descriptor in 0...2 where fcntl(Int32(descriptor), F_GETFD) < 0 {
            _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    /// Whether enough file descriptors are free for the Swift runtime, which traps if too few are
    /// free.
    package static var hasDescriptors: Bool {
        let opened = (0..<neededDescriptors).map { _ in dup(0) }
        defer { for descriptor in opened where descriptor >= 0 { close(descriptor) } }
        return opened.allSatisfy { $0 >= 0 }
    }

    /// The number of needed descriptors: two for the runtime's event queue, and one for the first
    /// file.
    private static let neededDescriptors = 3

    /// Waits until another thread ends the process.
    ///
    /// This thread receives all signals, because the other threads block them. While this thread
    /// waits, it unblocks the signals, because the parent process may have blocked them.
    package static func waitForExit() -> Never {
        var none = sigset_t()
        unsafe sigemptyset(&none)
        while true { unsafe sigsuspend(&none) }
    }

    /// The number of processors that are available, at least 1.
    package static var processors: Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }

    /// Makes a write to a closed pipe fail instead of ending the process, so that partly written
    /// files are removed before the process ends; a handler that the process has stays.
    package static func ignoreBrokenPipes() {
        if let previous = signal(SIGPIPE, SIG_IGN) { signal(SIGPIPE, previous) }
    }

    /// Flushes the C streams and ends the process with an exit code.
    package static func exit(_ status: Int32) -> Never {
        fflush(nil)
        return terminate(status)
    }
}

private func terminate(_ status: Int32) -> Never { exit(status) }
