package dev.seriatim.language;

import org.eclipse.emf.common.EMFPlugin;
import org.eclipse.xtext.resource.IResourceServiceProvider;

import com.google.inject.Injector;

import dev.seriatim.language.ide.SeriatimIdeSetup;

/** The services of the language, wherever it runs; one set in a process. */
public final class StandaloneLanguage {

	private static final String FILE_EXTENSION = "seriatim";

	private StandaloneLanguage() {
	}

	/**
	 * The services of the language: those of an editor or language server that set it up in this process, because a second set-up
	 * would take their place in EMF's registries. Nobody did before the first call: then it sets them up itself, in Eclipse with those for
	 * its editor, outside without, because a command starts sooner so.
	 */
	public static Injector injector() {
		var registered = IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap().get(FILE_EXTENSION);
		return registered instanceof IResourceServiceProvider provider ? provider.get(Injector.class) : Holder.INJECTOR;
	}

	private static final class Holder {
		private static final Injector INJECTOR = (EMFPlugin.IS_ECLIPSE_RUNNING ? new SeriatimIdeSetup() : new SeriatimStandaloneSetup())
				.createInjectorAndDoEMFRegistration();
	}
}
