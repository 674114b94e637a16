// SPDX-License-Identifier: Apache-2.0

import CProcess

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A running program that is connected by three pipes and is ended when this value is destroyed.
struct ChildProcess: ~Copyable {
    /// The pipe to the program's standard input; -1 after it is closed.
    private(set) var input: Int32
    /// The pipe from the program's standard output.
    let output: Int32
    /// The pipe from the program's standard error.
    let errors: Int32

    /// A pipe that the operating system closes when this process ends, so that the program ends,
    /// too.
    private let leash: Int32
    private let process: pid_t
    private var status: Int32 = -1

    /// The time in which a program must end after its standard input is closed, in milliseconds.
    private static let patience = 500
    /// The time in which a program must end after it closed its output, in milliseconds.
    ///
    /// The time is long, so that a busy machine does not change which failure is reported.
    private static let longPatience = 5000

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - command: the program, its arguments and its working directory.
    ///   - environment: all environment variables, as `NAME=value`.
    ///   - memory: the maximum memory of the program, in bytes.
    init(_ command: PluginCommand, environment: [String], memory: Int) throws(PluginError) {
        var ends = [Int32](repeating: -1, count: 8)
        for index in 0..<4 {
            var pair: [Int32] = [-1, -1]
            let fault = unsafe galley_process_pipe(&pair)
            ends.replaceSubrange(index * 2..<index * 2 + 2, with: pair)
            if fault != 0 {
                Self.close(ends)
                throw .start(reason: Self.words(fault))
            }
        }
        var process: pid_t = 0
        let fault = Self.start(command, environment, memory, ends, &process)
        Self.close([ends[0], ends[3], ends[5], ends[6]])
        guard fault == 0 else {
            Self.close([ends[1], ends[2], ends[4], ends[7]])
            throw .start(reason: Self.words(fault))
        }
        self.process = process
        (input, output, errors, leash) = (ends[1], ends[2], ends[4], ends[7])
        for descriptor in [input, output, errors] { galley_process_unblock(descriptor) }
    }

    deinit {
        if status < 0 {
            galley_process_kill(process)
            _ = galley_process_status(process, 1)
        }
        Self.close([input, output, errors, leash])
    }

    /// Ends the program at once.
    mutating func kill() {
        galley_process_kill(process)
        if status < 0 { status = galley_process_status(process, 1) }
    }

    /// Closes the program's standard input, waits for the program to end, then kills whatever still
    /// runs.
    mutating func end() {
        closeInput()
        _ = awaitEnd(Self.patience)
        kill()
    }

    /// Returns the failure to report for a program that closed its output; ends the program if it
    /// still runs.
    mutating func fate() -> PluginError {
        guard awaitEnd(Self.longPatience) else {
            kill()
            return .closed
        }
        return status >= 256 ? .signal(Int(status) - 256) : .exit(Int(status))
    }

    mutating func closeInput() {
        Self.close([input])
        input = -1
    }

    private mutating func awaitEnd(_ milliseconds: Int) -> Bool {
        for _ in 0..<milliseconds {
            if status < 0 { status = galley_process_status(process, 0) }
            if status >= 0 { return true }
            if Cancellation.isRequested { return false }
            usleep(1000)
        }
        return false
    }

    private static func close(_ descriptors: [Int32]) {
        for descriptor in descriptors where descriptor >= 0 { systemClose(descriptor) }
    }

    private static func words(_ fault: Int32) -> String {
        switch fault {
        case ENOENT: "the file, or the interpreter that its first line names, does not exist"
        case EACCES: "permission denied; 'chmod +x' makes a file executable"
        case ENOEXEC: "it is not a program: its first line must be '#!' and an interpreter"
        default: unsafe String(cString: strerror(fault)).lowercased()
        }
    }

    /// Calls the C function that starts a program, with copies of the strings that are freed after
    /// the call.
    private static func start(
        _ command: PluginCommand, _ environment: [String], _ memory: Int, _ ends: [Int32],
        _ process: inout pid_t
    ) -> Int32 {
        let words = [command.program] + command.arguments
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
        return unsafe arguments.withUnsafeMutableBufferPointer { arguments in
            unsafe variables.withUnsafeMutableBufferPointer { variables in
                unsafe command.program.withCString { path in
                    unsafe command.folder.withCString { folder in
                        var start = unsafe galley_start(
                            path: path, folder: folder, arguments: arguments.baseAddress,
                            environment: variables.baseAddress, input: ends[0],
                            output: ends[3], errors: ends[5], leash: ends[6],
                            memory: UInt64(max(memory, 0)))
                        return unsafe galley_process_start(&start, &process)
                    }
                }
            }
        }
    }
}

private func systemClose(_ descriptor: Int32) { _ = close(descriptor) }

extension ChildProcess {
    /// The result of an attempt to read or write without waiting.
    enum Transfer {
        /// The number of bytes that were transferred.
        case bytes(Int)
        /// Nothing can be transferred now.
        case later
        /// Nothing can be transferred any more.
        case over
    }

    /// Appends the available bytes to a buffer.
    static func read(_ descriptor: Int32, into buffer: inout [UInt8]) -> Transfer {
        var got = 0
        let room = 1 << 16
        buffer.append(addingCapacity: room) { span in
            unsafe span.withUnsafeMutableBufferPointer { bytes, initialized in
                got = unsafe systemRead(descriptor, bytes.baseAddress, room)
                initialized = max(got, 0)
            }
        }
        return transfer(got, errno)
    }

    /// Writes as many bytes as possible, beginning with the byte at the offset `start`.
    func write(_ bytes: [UInt8], from start: Int) -> Transfer {
        let count = unsafe bytes.withUnsafeBytes { buffer in
            unsafe systemWrite(
                input, buffer.baseAddress.map { unsafe $0 + start }, bytes.count - start)
        }
        return transfer(count, errno)
    }

    /// Waits until a descriptor is ready.
    ///
    /// - Parameters:
    ///   - open: the descriptors from which bytes are expected.
    ///   - toWrite: whether the wait also ends when standard input accepts bytes.
    ///   - milliseconds: the time limit.
    /// - Returns: the descriptors that are ready or were closed by the program.
    func wait(_ open: [Int32], toWrite: Bool, milliseconds: Int) -> [Int32] {
        var requests = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        if toWrite { requests.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
        guard unsafe poll(&requests, .init(requests.count), Int32(milliseconds)) > 0 else {
            return []
        }
        return requests.filter { $0.revents != 0 }.map(\.fd)
    }

    private func transfer(_ count: Int, _ error: Int32) -> Transfer { Self.transfer(count, error) }

    private static func transfer(_ count: Int, _ error: Int32) -> Transfer {
        if count > 0 { return .bytes(count) }
        if count < 0, error == EAGAIN || error == EINTR { return .later }
        return .over
    }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
    -> Int
{
    unsafe read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, buffer, count)
}
