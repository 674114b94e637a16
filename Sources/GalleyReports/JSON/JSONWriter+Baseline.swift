// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

extension JSONWriter {
    /// Writes the comparison of the findings with those of an earlier run.
    mutating func write(_ baseline: BaselineOutcome) {
        object {
            $0.member("name", baseline.name)
            if let moved = baseline.moved { $0.member("moved", moved) }
            $0.counts(baseline)
            $0.array("rules", of: baseline.rules) { writer, rule in
                writer.compactly {
                    $0.object {
                        $0.member("rule", rule.name)
                        $0.member("new", rule.new)
                        $0.member("new_documents", rule.newDocuments)
                        $0.member("known", rule.known)
                        $0.member("fixed", rule.fixed)
                        $0.member("unchecked", rule.unchecked)
                    }
                }
            }
            $0.array("new_findings", of: baseline.new) { $0.write($1) }
            $0.array("fixed_findings", of: baseline.fixed) { $0.write($1) }
        }
    }

    /// Writes the counts of a comparison with a baseline as members.
    mutating func counts(_ baseline: BaselineOutcome) {
        member("new", baseline.newCount)
        member("known", baseline.knownCount)
        member("fixed", baseline.fixedCount)
        member("unchecked", baseline.uncheckedCount)
    }

    private mutating func write(_ finding: BaselineFinding) {
        compactly {
            $0.object {
                $0.member("id", finding.document)
                $0.member("path", finding.path)
                if finding.line > 0 { $0.member("line", finding.line) }
                $0.member("rule", "\(finding.analyzer).\(finding.rule)")
                $0.member("severity", finding.severity.rawValue)
                $0.member("message", finding.message)
            }
        }
    }
}
