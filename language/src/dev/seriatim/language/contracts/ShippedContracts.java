package dev.seriatim.language.contracts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The contracts that come with the program. */
public final class ShippedContracts {

	private static final List<Era> ERAS = Stream.of("2008", "2.6.27", "4.12", "4.13", "5.10", "6.1", "6.5", "6.9").map(era -> new Era("mmu_notifier", era))
			.toList();

	private ShippedContracts() {
	}

	/** All of them, those of one API from the oldest to the newest. */
	public static List<Era> eras() {
		return ERAS;
	}

	/** The eras of one API from the oldest to the newest, none for an API that is not shipped. */
	public static List<Era> eras(String name) {
		return ERAS.stream().filter(era -> era.name().equals(name)).toList();
	}

	/** The era that a file name such as {@code mmu_notifier-4.13.seriatim} names. */
	public static Optional<Era> ofFile(String fileName) {
		return ERAS.stream().filter(era -> era.fileName().equals(fileName)).findFirst();
	}
}
