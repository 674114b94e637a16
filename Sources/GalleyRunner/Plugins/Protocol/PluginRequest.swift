// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Encodes the messages that Galley sends to a plug-in.
struct PluginRequest {
    private let layers: [PluginLayer]
    private let needs: [String]
    private let unit: OffsetUnit
    private var writer = JSONWriter()

    /// The first line that a plug-in receives; it contains the version of the protocol.
    static let hello = Array("{\"galley\":1}\n".utf8)

    init(_ declaration: PluginDeclaration) {
        layers = declaration.layers
        needs = declaration.info.needsMeasures.map(\.name)
        unit = declaration.unit
    }

    /// Makes the line that sets the options: the values of the options, and the texts of the files
    /// that the options name.
    static func options(_ settings: ExternalSettings) -> [UInt8] {
        var files: JSONObject = [:]
        for (name, _) in settings.values {
            guard let resource = settings.resources[name] else { continue }
            files[name] = .string(String(decoding: resource.bytes, as: UTF8.self))
        }
        var writer = JSONWriter()
        writer.value(["options": .object(settings.values), "files": .object(files)])
        writer.endLine()
        return writer.bytes
    }

    /// Makes a line with the number of documents, and a line for each document.
    mutating func batch(_ documents: ArraySlice<AnnotatedDocument>) -> [UInt8] {
        writer.removeAll()
        writer.beginObject()
        writer.key("documents")
        writer.integer(documents.count)
        writer.endObject()
        writer.endLine()
        for document in documents { append(document) }
        return writer.bytes
    }

    private mutating func append(_ document: AnnotatedDocument) {
        writer.beginObject()
        member("id", document.id)
        member("text", document.text)
        if document.wantsExplanations {
            writer.key("explain")
            writer.bool(true)
        }
        if !layers.isEmpty {
            let map = OffsetMap(document.text, unit)
            for layer in layers {
                writer.key(layer.rawValue)
                append(layer, of: document, map)
            }
        }
        if !needs.isEmpty {
            writer.key("measures")
            writer.value(.object(document.measures(needs)))
        }
        writer.endObject()
        writer.endLine()
    }

    private mutating func member(_ name: String, _ text: String) {
        writer.key(name)
        writer.string(text)
    }

    private mutating func append(
        _ layer: PluginLayer, of document: AnnotatedDocument, _ map: OffsetMap
    ) {
        switch layer {
        case .words: append(document.words.lazy.map(\.range), map)
        case .parts: append(document.selectedRanges, map)
        case .lines: append(document.lines, map)
        case .sentences: append(document.sentences, map)
        case .language: writer.string(document.language.code)
        case .marks: append(document.marks, map)
        case .metadata: writer.value(.object(document.document.metadata))
        }
    }

    /// Writes ranges as one list of alternating starts and ends, which is shorter than a list of
    /// pairs.
    private mutating func append(_ ranges: some Sequence<ByteRange>, _ map: OffsetMap) {
        writer.beginArray()
        for range in ranges {
            writer.integer(map.place(of: range.lowerBound))
            writer.integer(map.place(of: range.upperBound))
        }
        writer.endArray()
    }

    private mutating func append(_ marks: [Mark], _ map: OffsetMap) {
        writer.beginArray()
        for mark in marks {
            writer.beginObject()
            member("label", mark.label)
            writer.key("span")
            append(CollectionOfOne(mark.range), map)
            writer.endObject()
        }
        writer.endArray()
    }
}

extension AnnotatedDocument {
    /// Returns measures of other analyzers as numbers, by the names that a plug-in uses; a measure
    /// without a value in the document is null.
    func measures(_ names: [String]) -> JSONObject {
        var measures: JSONObject = [:]
        for name in names {
            switch measure(name) {
            case .count(let count)?: measures[name] = .integer(Int64(count))
            case let value?: measures[name] = .number(value.number)
            case nil: measures[name] = .null
            }
        }
        return measures
    }
}
