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
