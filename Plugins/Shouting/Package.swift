// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Shouting",
    platforms: [.macOS(.v26)],
    dependencies: [
        // In a copy of this folder, the place of Galley: its URL, or your clone of it.
        .package(name: "Galley", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "shouting",
            dependencies: [.product(name: "Galley", package: "Galley")],
            path: "Sources/Shouting"
        )
    ]
)
