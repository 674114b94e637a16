// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// A running plug-in that has sent its declaration.
struct PluginProcess: ~Copyable {
    /// The declaration.
    let declaration: PluginDeclaration
    private var channel: PluginChannel

    /// Starts a plug-in and reads its declaration.
    ///
    /// - Parameter complain: a function that is called if the plug-in does not send a valid
    ///   declaration, with the last lines that it wrote to standard error.
    init(
        _ command: PluginCommand, limits: PluginLimits, complain: (String) -> Void
    ) throws(PluginError) {
        var channel = try PluginChannel(command, limits: limits)
        do throws(PluginError) {
            var line = JSONValue.null
            try channel.exchange(PluginRequest.hello, count: 1) { line = $0 }
            declaration = try PluginDeclaration(line)
        } catch {
            complain(channel.lastWords())
            throw error
        }
        self.channel = channel
    }

    /// Sets the options; can be called repeatedly.
    ///
    /// - Returns: the fault that the plug-in finds in the options; nil if there is none.
    mutating func set(_ settings: ExternalSettings) throws(PluginError) -> OptionFault? {
        var line = JSONValue.null
        try channel.exchange(PluginRequest.options(settings), count: 1) { line = $0 }
        if line["ready"]?.boolValue == true { return nil }
        guard let message = line["fault"]?["message"]?.stringValue else {
            throw .answer("after its options were set, it answered neither 'ready' nor 'fault'")
        }
        return OptionFault(option: line["fault"]?["option"]?.stringValue ?? "", message)
    }

    /// Sends documents and receives one answer for each.
    mutating func examine(
        _ documents: ArraySlice<AnnotatedDocument>, _ request: inout PluginRequest,
        take: (AnnotatedDocument, JSONObject) -> Void
    ) throws(PluginError) {
        var next = documents.startIndex
        try channel.exchange(request.batch(documents), count: documents.count) {
            line throws(PluginError) in
            let document = documents[next]
            guard let id = line["id"]?.stringValue, ExactText(id) == ExactText(document.id),
                let answer = line.objectValue
            else {
                let said = line["id"].map { "'\($0.stringValue ?? "\($0)")'" } ?? "no document"
                throw .answer("it answers for \(said), but '\(document.id)' was expected")
            }
            take(document, answer)
            next += 1
        }
    }

    /// Returns the last lines that the plug-in wrote to standard error.
    mutating func lastWords() -> String { channel.lastWords() }

    /// Ends the plug-in.
    consuming func finish() { channel.finish() }
}
