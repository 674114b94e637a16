// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON
import GalleyReports

/// Checks a format's declaration, options and output.
struct FormatCheck {
    private let entry: FormatEntry
    private let options: JSONObject
    private let resources: [Resource]

    init(_ entry: FormatEntry, _ options: JSONObject, _ resources: [Resource]) {
        self.entry = entry
        self.options = options
        self.resources = resources
    }

    func failures() -> [ConformanceFailure] {
        let declared = faultsOfDeclaration.map { ConformanceFailure(.declaration, $0) }
        do throws(OptionFault) {
            let format = try configured(options)
            return declared + faultsOfDefaults.map { ConformanceFailure(.options, $0) }
                + SampleReports.all.flatMap { faults(of: format, $0) }
        } catch {
            return declared
                + error.all.map { ConformanceFailure(.options, "the options are refused: \($0)") }
        }
    }

    private func configured(_ options: JSONObject) throws(OptionFault) -> ConfiguredFormat {
        try entry.component.configured(options) { name throws(OptionFault) in
            try resources.named(name)
        }
    }

    private var faultsOfDeclaration: [String] {
        var faults: [String] = []
        if entry.component.summary.isEmpty { faults.append("the format has no summary") }
        if let fault = Self.fault(ofName: entry.fileName) { faults.append(fault) }
        return faults + entry.component.options.faultsOfDeclaration
    }

    /// Checks that every option can be set to its own default.
    private var faultsOfDefaults: [String] {
        entry.component.options.filter { options[$0.name] == nil }.flatMap { option -> [String] in
            var all = options
            all[option.name] = option.defaultValue
            do throws(OptionFault) {
                _ = try configured(all)
                return []
            } catch {
                return ["the default of '\(option.name)' is refused: \(error)"]
            }
        }
    }

    private func faults(
        of format: ConfiguredFormat, _ sample: SampleReport
    ) -> [ConformanceFailure] {
        let bytes = Self.bytes(format, sample)
        var faults: [ConformanceFailure] = []
        if Self.bytes(format, sample) != bytes {
            faults.append(
                ConformanceFailure(
                    .determinism, "the report '\(sample.name)' is written in two ways"))
        }
        if String(validating: bytes, as: UTF8.self) == nil {
            faults.append(
                ConformanceFailure(
                    .output, "the output for the report '\(sample.name)' is not valid UTF-8"))
        }
        guard case .report(let format) = format else { return faults }
        let names = format.files(sample.report).map(\.name)
        let wrong =
            names.compactMap(Self.fault) + names.repeated.map { "two files are called '\($0)'" }
            + (names.last == entry.fileName
                ? [] : ["the last file must be called '\(entry.fileName)'"])
        return faults + wrong.map { ConformanceFailure(.output, $0) }
    }

    private static func bytes(_ format: ConfiguredFormat, _ sample: SampleReport) -> [UInt8] {
        switch format {
        case .report(let format): return format.render(sample.report)
        case .findings(let format):
            var writer = format.begin(sample.report)
            var bytes: [UInt8] = []
            writer.begin(&bytes)
            for record in sample.records { writer.add(record, to: &bytes) }
            writer.end(&bytes)
            return bytes
        }
    }

    /// Returns the fault of a file's name that is not a path within the run folder.
    private static func fault(ofName name: String) -> String? {
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isWithin = parts.allSatisfy { part in
            !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
                && !part.contains(0)
        }
        return isWithin ? nil : "the file name '\(name)' is not a path within the run folder"
    }
}
