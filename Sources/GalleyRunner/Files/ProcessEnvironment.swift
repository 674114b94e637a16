// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The process and the machine it runs on.
package enum ProcessEnvironment {
    /// The value of an environment variable.
    package static func value(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// The arguments of the process without its name; nil if one is not UTF-8.
    package static var arguments: [String]? {
        let given = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
        var arguments: [String] = []
        for case let argument? in given.dropFirst() {
            guard let text = String(validatingCString: argument) else { return nil }
            arguments.append(text)
        }
        return arguments
    }

    /// Puts something in the place of standard streams that are closed, so that no file of the run
    /// gets their numbers; what is read from or written to it is an error, as before.
    package static func holdStandardStreams() {
        for descriptor in 0...2 where fcntl(Int32(descriptor), F_GETFD) < 0 {
            _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    /// Whether there are as many free descriptors as the runtime traps without.
    package static var hasDescriptors: Bool {
        let opened = (0..<neededDescriptors).map { _ in dup(0) }
        defer { for descriptor in opened where descriptor >= 0 { close(descriptor) } }
        return opened.allSatisfy { $0 >= 0 }
    }

    /// The runtime's event queue takes two descriptors; the first file that is opened takes one.
    private static let neededDescriptors = 3

    /// Waits until another thread ends the process.
    ///
    /// This thread is the one that hears of signals: the others block them, and so may have done
    /// whoever started the process.
    package static func waitForExit() -> Never {
        var none = sigset_t()
        sigemptyset(&none)
        while true { sigsuspend(&none) }
    }

    /// The number of processors that are there to work.
    package static var processors: Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }

    /// Makes writing to a closed pipe an error instead of the end of the process, so that
    /// half-written files are removed on the way out.
    package static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Ends the process.
    package static func exit(_ status: Int32) -> Never {
        fflush(nil)
        return terminate(status)
    }
}

private func terminate(_ status: Int32) -> Never { exit(status) }
