// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// Decodes `documents` and `group_by`.
extension PipelineDecoder {
    mutating func documents(
        _ entry: YAMLEntry?, in root: YAMLNode, into file: inout PipelineFile
    ) {
        guard let entry else {
            if !context.hasPaths {
                let expected = "documents: { paths: [\"pages/\"] }"
                faults.append(.missingKey("documents", in: root, expected: expected))
            }
            return
        }
        guard entry.value.entries != nil else {
            wrongType(entry, expected: "a mapping with the key 'paths'")
            return
        }
        let keys = keys(of: entry.value, as: DocumentsKey.self)
        paths(keys[.paths], of: entry, into: &file.documents)
        if let entry = keys[.exclude] { file.documents.exclude = texts(entry, of: "globs") }
        if let entry = keys[.each] { file.documents.each = unit(entry) ?? .file }
        if let entry = keys[.format] { file.documents.format = format(entry) }
        if let entry = keys[.readers] {
            file.documents.readers = readers(entry)
            file.documents.programs = readerPrograms(entry, into: &file)
        }
        if let entry = keys[.encoding] { file.documents.encoding = encoding(entry) }
        if let entry = keys[.text], let text = pointer(entry) {
            file.documents.text = text
            file.documents.writtenText = entry.value.scalar?.written
        }
        if let entry = keys[.id], let id = pointer(entry) { file.documents.id = id }
        if let entry = keys[.date] { file.documents.date = pointer(entry) }
        if let entry = keys[.dateFormat] {
            file.documents.dateOrder = choice(entry, DateOrder.self)?.value
        }
        if let entry = keys[.where] { file.documents.filter = filter(entry) }
        if let entry = keys[.maxDocument] { file.documents.maxDocument = size(entry) }
    }

    private mutating func paths(
        _ entry: YAMLEntry?, of owner: YAMLEntry, into documents: inout DocumentsSection
    ) {
        guard let entry else {
            if !context.hasPaths {
                faults.append(.missingPaths(at: owner.keyRange))
            }
            return
        }
        documents.paths = texts(entry, of: "paths and globs")
        if let items = entry.value.items, items.isEmpty, !context.hasPaths {
            wrongType(entry, expected: "at least one path or glob")
        }
    }

    private mutating func unit(_ entry: YAMLEntry) -> DocumentUnit? {
        guard let unit = choice(entry, DocumentUnit.self) else { return nil }
        guard context.units.contains(unit.value) else {
            faults.append(.notSupported("each: \(unit.value.rawValue)", at: unit.range))
            return nil
        }
        return unit.value
    }

    private mutating func format(_ entry: YAMLEntry) -> String? {
        guard let format = text(entry) else { return nil }
        guard context.readers.contains(where: { $0.name == format.value }) else {
            let names = context.readers.map(\.name)
            faults.append(.unknownName("document format", format, names: names))
            return nil
        }
        return format.value
    }

    private mutating func encoding(_ entry: YAMLEntry) -> String? {
        guard let label = text(entry) else { return nil }
        guard context.knowsEncoding(label.value) else {
            faults.append(.unknownName("encoding", label, names: context.encodings))
            return nil
        }
        return label.value
    }

    private mutating func pointer(_ entry: YAMLEntry) -> JSONPointer? {
        guard let text = entry.value.text else {
            wrongType(entry, expected: "a JSON Pointer, such as /body")
            return nil
        }
        return pointer(text, in: entry)
    }

    private mutating func pointer(_ text: String, in entry: YAMLEntry) -> JSONPointer? {
        do throws(JSONPointerError) {
            return try JSONPointer(text)
        } catch {
            let place = source.range(of: error.offset..<text.utf8.count, in: entry.value)
            let shown = entry.value.scalar?.shown ?? text
            faults.append(.pointer(entry.key, shown, error.reason, at: place))
            return nil
        }
    }

    mutating func size(_ entry: YAMLEntry) -> Int? {
        let bytes: Int? =
            switch entry.value.scalar?.value {
            case .int(let number) where number > 0: number
            case .text(let text): ByteSize.bytes(text)
            default: nil
            }
        if bytes == nil { wrongType(entry, expected: ByteSize.expectation) }
        return bytes
    }

    /// Decodes `group_by`.
    mutating func grouping(_ entry: YAMLEntry, _ documents: DocumentsSection) -> Grouping? {
        guard let items = entry.value.items else { return level(entry, documents) }
        guard (1...2).contains(items.count) else {
            wrongType(entry, expected: "one or two of these: \(Self.groupings)")
            return nil
        }
        let levels = items.compactMap { item in
            level(YAMLEntry(key: entry.key, keyRange: entry.keyRange, value: item), documents)
        }
        guard levels.count == items.count, let first = levels.first else { return nil }
        guard let second = levels.dropFirst().first else { return first }
        guard first != second else {
            wrongType(
                entry, expected: "two different properties, such as [{ date: month }, /source]")
            return nil
        }
        return .levels(first, second)
    }

    private mutating func level(_ entry: YAMLEntry, _ documents: DocumentsSection) -> Grouping? {
        if entry.value.entries != nil { return dateGrouping(entry, documents) }
        guard let text = entry.value.text else {
            wrongType(entry, expected: Self.groupings)
            return nil
        }
        if text == "path" { return .path }
        if text == "language" { return .language }
        if !ExactText(text).hasPrefix("/") {
            let shown = entry.value.scalar?.shown ?? text
            faults.append(.unknownGrouping(entry, shown, expected: Self.groupings))
            return nil
        }
        return pointer(text, in: entry).map { .metadata($0) }
    }

    private mutating func dateGrouping(
        _ entry: YAMLEntry, _ documents: DocumentsSection
    ) -> Grouping? {
        let keys = keys(of: entry.value, as: GroupByKey.self)
        guard let date = keys[.date] else {
            if entry.value.entries?.isEmpty == true {
                wrongType(entry, expected: Self.groupings)
            }
            return nil
        }
        if documents.date == nil { faults.append(.groupingWithoutDate(at: date.keyRange)) }
        return choice(date, DateUnit.self).map { .date($0.value) }
    }

    private static let groupings =
        "a JSON Pointer, such as /source, 'path', 'language' or { date: month }"
}

/// Decodes `documents.where`.
extension PipelineDecoder {
    mutating func filter(_ entry: YAMLEntry) -> DocumentFilter {
        guard entry.value.entries != nil else {
            wrongType(entry, expected: "a mapping, such as { language: en }")
            return .everything
        }
        let isPointer: (YAMLEntry) -> Bool = { ExactText($0.key).hasPrefix("/") }
        let keys = keys(of: entry.value, as: WhereKey.self, except: isPointer)
        let conditions = (entry.value.entries ?? []).filter(isPointer).compactMap { condition($0) }
        return DocumentFilter(
            languages: keys[.language].map { languages($0) }, metadata: conditions,
            dates: keys[.date].flatMap { dates($0) })
    }

    /// Decodes a condition on metadata: one accepted value or a list.
    private mutating func condition(_ entry: YAMLEntry) -> DocumentFilter.MetadataCondition? {
        let nodes = entry.value.items ?? [entry.value]
        let values = nodes.compactMap { $0.scalar?.text }
        guard !values.isEmpty, values.count == nodes.count else {
            wrongType(entry, expected: "a value or a list of values, such as [news, sports]")
            return nil
        }
        do throws(JSONPointerError) {
            return DocumentFilter.MetadataCondition(
                pointer: try JSONPointer(entry.key), values: values)
        } catch {
            faults.append(.pointer("where", entry.key, error.reason, at: entry.keyRange))
            return nil
        }
    }

    /// Decodes a range of dates.
    private mutating func dates(_ entry: YAMLEntry) -> DocumentFilter.DateRange? {
        guard let entries = entry.value.entries, !entries.isEmpty else {
            wrongType(entry, expected: "a mapping, such as { from: 2024-01-01, to: 2024-06-30 }")
            return nil
        }
        let keys = keys(of: entry.value, as: DateRangeKey.self)
        let range = DocumentFilter.DateRange(
            from: keys[.from].flatMap { date($0) }, to: keys[.to].flatMap { date($0) })
        if let from = range.from, let to = range.to, from.ordinal > to.lastOrdinal {
            wrongType(entry, expected: "a first date that is not after the last one")
        }
        return range
    }

    private mutating func date(_ entry: YAMLEntry) -> WrittenDate? {
        guard let date = entry.value.scalar.flatMap({ WrittenDate($0.text) }) else {
            wrongType(entry, expected: "a date, such as 2024, 2024-06 or 2024-06-30")
            return nil
        }
        return date
    }

    /// Decodes a language code or a list of language codes; returns each code once, in the order of
    /// the file.
    private mutating func languages(_ entry: YAMLEntry) -> [String] {
        let isList = entry.value.items != nil
        let named =
            isList ? texts(entry, of: "language codes") : [text(entry)].compactMap(\.self)
        if isList, entry.value.items?.isEmpty == true {
            wrongType(entry, expected: "at least one language code")
        }
        var codes: [String] = []
        for code in named {
            if !Language.codes.contains(code.value) {
                faults.append(.unknownName("language", code, names: Language.codes))
            } else if !codes.contains(code.value) {
                codes.append(code.value)
            }
        }
        return codes
    }
}

/// Decodes `tokenizer`.
extension PipelineDecoder {
    /// The key whose value names a preset; the preset sets all policies that the file does not set.
    static var preset: String { "preset" }

    mutating func tokenizer(_ entry: YAMLEntry) -> TokenizerPolicy {
        guard let entries = entry.value.entries else {
            wrongType(entry, expected: "a mapping of policies, such as { hyphens: keep }")
            return .standard
        }
        var policy = TokenizerPolicy.standard
        if let preset = entries.first(where: { $0.key == Self.preset }) {
            policy = choice(preset, TokenizerPreset.self)?.value.policy ?? .standard
        }
        for entry in entries where entry.key != Self.preset { set(entry, of: &policy) }
        return policy
    }

    private mutating func set(_ entry: YAMLEntry, of policy: inout TokenizerPolicy) {
        let descriptions = TokenizerPolicy.descriptions
        guard let description = descriptions.first(where: { $0.name == entry.key }) else {
            let owner = "'tokenizer'"
            let home = KeyHomes(context.registry).home(of: entry.key, unknownIn: owner)
            let names = [Self.preset] + descriptions.map(\.name)
            faults.append(.unknownKey(entry, in: owner, names: names, home: home))
            return
        }
        guard let value = entry.value.json else { return }
        do throws(OptionFault) {
            try policy.set(entry.key, value)
        } catch {
            let node = entry.value.node(at: error.path.dropFirst())
            faults.append(.option(error, entry, node: node, kind: description.kind))
        }
    }
}

/// Reads sizes such as `500000`, `64 MiB` or `1.5GB`.
enum ByteSize {
    /// The description of a valid size, for messages.
    static let expectation = "a number of bytes, or a number with KB, MB, GB, KiB, MiB or GiB"

    private static let units: [String: Int] = [
        "": 1, "B": 1, "KB": 1000, "MB": 1_000_000, "GB": 1_000_000_000, "KiB": 1 << 10,
        "MiB": 1 << 20, "GiB": 1 << 30,
    ]

    /// Returns the size in bytes, or nil if the text is not a size.
    static func bytes(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        guard let factor = units[String(unit)], let number = Double(digits) else { return nil }
        let bytes = (number * Double(factor)).rounded()
        return bytes >= 1 && bytes <= 1e15 ? Int(bytes) : nil
    }
}
