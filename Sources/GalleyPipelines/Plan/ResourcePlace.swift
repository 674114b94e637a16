// SPDX-License-Identifier: Apache-2.0

import GalleyCore

/// The names of a file that an option names.
struct ResourcePlace {
    /// The name by which it is found.
    let name: String
    /// The name as the pipeline writes it, with the names of variables.
    let writtenName: String

    /// - Parameter value: what the option says, variables replaced.
    init(_ value: String, _ item: AnalyzerItem, _ entry: AnalyzerEntry, _ builder: PlanBuilder) {
        let scalars = item.options.compactMap { option -> YAMLScalar? in
            guard case .resource = entry.options.first(where: { $0.name == option.key })?.kind,
                let scalar = option.value.scalar, scalar.text.utf8.elementsEqual(value.utf8)
            else { return nil }
            return scalar
        }
        let folder = ExactText(value).hasPrefix("/") ? "" : builder.context.resourceFolder
        // A name that also stands there as it is is no secret.
        let scalar = scalars.first { $0.written == nil } ?? scalars.first
        writtenName = folder + (scalar?.shown ?? value)
        let isLost = scalar.map { !$0.lost.isEmpty } ?? false
        let ending = isLost ? builder.recorded?.ending(of: writtenName) ?? "" : ""
        name = folder + value + ending
    }
}
