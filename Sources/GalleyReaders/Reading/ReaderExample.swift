// SPDX-License-Identifier: Apache-2.0

public import GalleyJSON

/// An input with the documents that a reader must make of it.
public struct ReaderExample: Sendable {
    /// The purpose of the example, in a few words.
    public let title: String
    /// The bytes of the input.
    public let bytes: [UInt8]
    /// The options of the reader.
    public let options: JSONObject
    /// The texts of the documents, in order.
    public let texts: [String]
    /// The number of documents that must fail.
    public let failures: Int

    /// Makes an example from bytes.
    public init(
        _ title: String, bytes: [UInt8], options: JSONObject = [:], texts: [String],
        failures: Int = 0
    ) {
        self.title = title
        self.bytes = bytes
        self.options = options
        self.texts = texts
        self.failures = failures
    }

    /// Makes an example from a text.
    public init(
        _ title: String, _ text: String, options: JSONObject = [:], texts: [String],
        failures: Int = 0
    ) {
        self.init(
            title, bytes: Array(text.utf8), options: options, texts: texts, failures: failures)
    }
}
