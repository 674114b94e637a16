// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

extension JSONWriter {
    /// Writes the manifest: the tool, the pipeline, the analyzers and the resources.
    mutating func write(_ manifest: Manifest) {
        object {
            $0.member("tool_version", manifest.toolVersion)
            $0.member("pipeline", manifest.pipeline)
            $0.member("pipeline_sha256", manifest.pipelineHash)
            $0.member("tokenizer", manifest.tokenizer)
            $0.array("analyzers", of: manifest.analyzers) { writer, analyzer in
                writer.object {
                    $0.member("label", analyzer.label)
                    $0.member("id", analyzer.id)
                    $0.member("version", analyzer.version)
                    $0.key("options")
                    $0.value(.object(analyzer.options))
                    $0.array("rules", of: analyzer.rules) { $0.write($1) }
                    $0.member("rationale", analyzer.rationale)
                }
            }
            $0.array("resources", of: manifest.resources) { writer, resource in
                writer.object {
                    $0.member("name", resource.name)
                    $0.member("sha256", resource.hash)
                    $0.member("notice", resource.notice)
                }
            }
        }
    }

    private mutating func write(_ rule: Rule) {
        compactly {
            $0.object {
                $0.member("id", rule.id)
                $0.member("summary", rule.summary)
                $0.member("severity", rule.severity.rawValue)
            }
        }
    }

    /// Writes the accounts: how many documents were read, analyzed, skipped or failed.
    mutating func write(_ accounts: Accounts) {
        object {
            $0.member("read", accounts.read)
            $0.member("analyzed", accounts.analyzed)
            $0.counts("skipped", accounts.skipped)
            $0.counts("failed", accounts.failed)
            $0.member("partly_failed", accounts.partlyFailed)
            $0.member("bytes", accounts.bytes)
            if !accounts.ignoredFiles.isEmpty {
                $0.counts("files_not_read", accounts.ignoredFiles.counts)
                $0.array("first_files_not_read", of: accounts.ignoredFiles.names)
            }
            if let example = accounts.unreadableDates.example {
                $0.member("dates_not_read", accounts.unreadableDates.count)
                $0.key("first_date_not_read")
                $0.write(example)
            }
            if accounts.inSeveralGroups > 0 {
                $0.member("in_several_groups", accounts.inSeveralGroups)
            }
            $0.key("analyzers")
            $0.write(accounts.analyzers)
        }
    }

    private mutating func write(_ example: UnreadableDates.Example) {
        object {
            $0.member("date", example.date.text)
            $0.member("id", example.id.text)
            $0.member("path", example.path.text)
            $0.member("line", example.line)
        }
    }

    private mutating func write(_ analyzers: [String: AnalyzerAccounts]) {
        let sorted = analyzers.sorted { ExactText($0.key) < ExactText($1.key) }
        object { writer in
            for (label, accounts) in sorted {
                writer.key(label)
                writer.object {
                    $0.member("examined", accounts.examined)
                    $0.member("failed", accounts.failed)
                }
            }
        }
    }

    /// Writes the outcome of a gate.
    mutating func write(_ gate: GateOutcome) {
        object {
            $0.member("gate", gate.gate)
            $0.key("tripped")
            $0.bool(gate.tripped)
            $0.member("actual", gate.actual)
        }
    }

    /// Writes figures as one object, in their order.
    mutating func write(_ figures: [Figure]) {
        object { writer in
            for figure in figures {
                writer.key(figure.name)
                writer.write(figure.value)
            }
        }
    }

    /// Writes one object that contains the part and the whole of every figure that is a share.
    mutating func writeShares(of figures: [Figure]) {
        object { writer in
            for figure in figures {
                guard case .part(let part, let whole) = figure.value else { continue }
                writer.key(figure.name)
                writer.compactly {
                    $0.object {
                        $0.member("part", part)
                        $0.member("whole", whole)
                    }
                }
            }
        }
    }

    /// Writes the figures and the sections of a report for one group.
    mutating func write(_ group: ReportGroup) {
        object {
            $0.member("key", group.key.text)
            $0.array("values", of: group.key.values.map(\.text))
            $0.member("documents", group.documents)
            $0.key("figures")
            $0.write(group.figures)
            $0.key("shares")
            $0.writeShares(of: group.figures)
            $0.array("sections", of: group.sections) { $0.write($1) }
        }
    }

    /// Writes the members that describe the failure of a document, or of an analyzer on a document.
    mutating func members(of failure: DocumentFailure) {
        member("id", failure.id)
        member("path", failure.origin.path)
        member("line", failure.position?.line ?? failure.origin.line)
        if let column = failure.position?.column { member("column", column) }
        if let analyzer = failure.analyzer { member("analyzer", analyzer) }
        member("reason", failure.reason.rawValue)
        member("message", failure.message)
    }
}
