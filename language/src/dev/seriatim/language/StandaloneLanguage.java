package dev.seriatim.language;

import org.eclipse.xtext.resource.IResourceServiceProvider;

import com.google.inject.Injector;

/** The language where nobody set it up: for the command line, and for the shipped contracts. */
public final class StandaloneLanguage {

	private static final String FILE_EXTENSION = "seriatim";

	private StandaloneLanguage() {
	}

	/**
	 * The services of the language: those of an editor or language server that set it up in this process, because a second set-up
	 * would take their place in EMF's registries; otherwise those that run without either, set up on the first call.
	 */
	public static Injector injector() {
		var registered = IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap().get(FILE_EXTENSION);
		return registered instanceof IResourceServiceProvider provider ? provider.get(Injector.class) : Holder.INJECTOR;
	}

	private static final class Holder {
		private static final Injector INJECTOR = new SeriatimStandaloneSetup().createInjectorAndDoEMFRegistration();
	}
}
