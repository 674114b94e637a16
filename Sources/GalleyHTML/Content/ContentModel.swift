// SPDX-License-Identifier: Apache-2.0

/// Estimates with a logistic regression whether a block belongs to the main content of its page.
///
/// The score of a block is the sum of the weights of its features in `Config/pages/content.tsv`, in
/// hundredths of a logit: the main content is as likely as not at 0.
struct ContentModel {
    /// The weights of the features, by their numbers.
    private var weights = [Int](repeating: 0, count: ContentFeatureGroup.names.count)
    /// The score of a block without features.
    private var bias = 0

    /// The model with the weights of the table that the program contains.
    static let standard = ContentModel(table: ContentWeightsKernel.table)

    /// Reads a table whose lines contain the name of a feature, a tab, and a weight.
    init(table: [UInt8]) {
        var numbers: [String: Int] = [:]
        for (number, name) in ContentFeatureGroup.names.enumerated() { numbers[name] = number }
        for line in table.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
            let fields = line.split(separator: 0x09)
            guard fields.count == 2, let weight = Int(String(decoding: fields[1], as: UTF8.self))
            else { continue }
            let name = String(decoding: fields[0], as: UTF8.self)
            if let number = numbers[name] { weights[number] = weight }
            if name.utf8.elementsEqual("bias".utf8) { bias = weight }
        }
    }

    /// The scores of all blocks of a page.
    func scores(of features: ContentFeatures, count: Int) -> [Int] {
        var scores = [Int](repeating: bias, count: count)
        features.forEach { block, feature in scores[block] += weights[feature] }
        return scores
    }
}
