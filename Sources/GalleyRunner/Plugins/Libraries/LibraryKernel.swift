// SPDX-License-Identifier: Apache-2.0

import CPluginHost

/// Calls the functions of an analyzer in a shared library.
///
/// The library stays loaded until the process ends, so its address stays valid.
struct LibraryKernel: Sendable {
    private let address: UInt

    /// An analyzer that was opened with options and must be closed.
    struct Opened: ~Copyable {
        fileprivate let address: UInt
    }

    /// The reason why an analyzer was not opened.
    struct Refusal: Error {
        /// The name of the wrong option; empty if the reason is not a particular option.
        let option: String
        let message: String
    }

    /// Loads a library.
    ///
    /// - Throws: `PluginError.load` if the library is not a plug-in, or was built for another
    ///   version of the plug-in ABI.
    init(path: String) throws(PluginError) {
        var reason = [CChar](repeating: 0, count: 512)
        guard let plugin = unsafe gp_load(path, &reason, reason.count) else {
            throw .load(reason: Self.text(reason))
        }
        address = UInt(bitPattern: plugin)
    }

    /// The declaration of the analyzer as JSON.
    var declaration: String { unsafe String(cString: gp_declaration(plugin)) }

    /// Opens the analyzer with options.
    func open(_ options: [UInt8]) throws(Refusal) -> Opened {
        var fault = gp_fault()
        let text = options.map(CChar.init(bitPattern:)) + [0]
        if let opened = unsafe gp_open(plugin, text, &fault) {
            return Opened(address: UInt(bitPattern: opened))
        }
        throw unsafe Refusal(
            option: withUnsafeBytes(of: &fault.option) { unsafe Self.text($0) },
            message: unsafe withUnsafeBytes(of: &fault.message) { unsafe Self.text($0) })
    }

    /// Examines documents and returns a JSON object for each; nil if there is not enough memory.
    ///
    /// - Parameter limit: the maximum size of an answer in bytes; a longer answer becomes an error.
    func examine(_ batch: LibraryBatch, by opened: borrowing Opened, limit: Int) -> [[UInt8]]? {
        let answers = unsafe batch.withLists { bytes, ranges, marks, documents in
            var batch = unsafe gp_batch(
                bytes: bytes.baseAddress, ranges: ranges.baseAddress, marks: marks.baseAddress,
                documents: documents.baseAddress, count: documents.count)
            return unsafe gp_examine(
                plugin, UnsafeMutableRawPointer(bitPattern: opened.address), &batch, limit)
        }
        defer { unsafe gp_free(answers) }
        guard let ends = unsafe answers.ends else { return nil }
        var start = 0
        return (0..<batch.count).map { index in
            defer { start = unsafe ends[index] }
            return unsafe Array(
                UnsafeBufferPointer(start: answers.bytes + start, count: ends[index] - start))
        }
    }

    /// Closes an analyzer.
    func close(_ opened: consuming Opened) {
        unsafe gp_close(plugin, UnsafeMutableRawPointer(bitPattern: opened.address))
    }

    private var plugin: UnsafeRawPointer? { unsafe UnsafeRawPointer(bitPattern: address) }

    private static func text(_ bytes: some Collection<CChar>) -> String {
        String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
}

extension LibraryBatch {
    /// Calls a function with pointers to the lists.
    fileprivate func withLists<Result>(
        _ body: (
            UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<gp_range>, UnsafeBufferPointer<gp_mark>,
            UnsafeBufferPointer<gp_document>
        ) -> Result
    ) -> Result {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe ranges.withUnsafeBufferPointer { ranges in
                unsafe marks.withUnsafeBufferPointer { marks in
                    unsafe documents.withUnsafeBufferPointer {
                        unsafe body(bytes, ranges, marks, $0)
                    }
                }
            }
        }
    }
}
