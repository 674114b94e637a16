// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyJSON

/// The labels of a plug-in's answer: by the names of their lists, labels or labels with counts.
struct LabelAnswer {
    private let value: JSONValue

    init(_ value: JSONValue) {
        self.value = value
    }

    /// The labels, each once.
    ///
    /// - Parameter lists: the places of the declared lists by their names.
    /// - Throws: what is wrong with the answer, which fails the document.
    func labels(of lists: [String: Int]) throws(ExaminationError) -> [LabelCount] {
        guard let members = value.objectValue else { throw wrong("labels", "an object") }
        var labels: [LabelCount] = []
        for (name, written) in members {
            guard let list = lists[name] else {
                throw ExaminationError("the list of labels '\(name)' is not declared")
            }
            for (label, times) in try counts(written, name) {
                labels.append(LabelCount(list: list, label: label.text, times: times))
            }
        }
        return labels
    }

    private func counts(
        _ written: JSONValue, _ name: String
    ) throws(ExaminationError) -> [ExactText: Int] {
        var counts: [ExactText: Int] = [:]
        switch written {
        case .array(let labels):
            for label in labels { counts[try self.label(label, name), default: 0] += 1 }
        case .object(let members):
            for (label, times) in members {
                guard let times = times.integerValue, (1...1_000_000_000).contains(times) else {
                    throw wrong("labels/\(name)", "labels with counts from 1")
                }
                counts[try self.label(.string(label), name)] = Int(times)
            }
        default: throw wrong("labels/\(name)", "a list of labels, or labels with counts")
        }
        return counts
    }

    private func label(
        _ value: JSONValue, _ name: String
    ) throws(ExaminationError) -> ExactText {
        guard let text = value.stringValue, text.utf8.count <= LabelList.longestLabel else {
            throw wrong("labels/\(name)", "texts of at most 1,000 bytes")
        }
        return ExactText(text)
    }

    private func wrong(_ key: String, _ expected: String) -> ExaminationError {
        ExaminationError("in the plug-in's answer '\(key)' is not \(expected)")
    }
}
