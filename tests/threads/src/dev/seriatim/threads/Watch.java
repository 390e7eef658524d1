package dev.seriatim.threads;

import java.util.Map;
import java.util.Set;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/**
 * Makes the methods by which reading, parsing and judging begin tell {@link EntryPoints} that they are called. Has to run before the bundles
 * of Seriatim load their first class, so the test runtime starts this one early.
 */
public final class Watch implements BundleActivator, WeavingHook {

	/** Methods by class; all of a name. */
	private static final Map<String, Set<String>> WATCHED = Map.ofEntries(
			Map.entry("dev.seriatim.series.mail.MessageFinder", Set.of("find")),
			Map.entry("dev.seriatim.series.mail.MailReader", Set.of("read")),
			Map.entry("dev.seriatim.series.mail.PatchMailReader", Set.of("read")),
			Map.entry("dev.seriatim.series.mail.ReadableMail", Set.of("of")),
			Map.entry("dev.seriatim.series.tree.Trees", Set.of("open")),
			Map.entry("dev.seriatim.series.snapshot.SeriesSnapshots", Set.of("of", "snapshot")),
			Map.entry("dev.seriatim.series.code.SourceReader", Set.of("read")),
			Map.entry("dev.seriatim.language.DocumentReader", Set.of("read")),
			Map.entry("dev.seriatim.language.BoundedParser", Set.of("doParse")),
			Map.entry("dev.seriatim.model.judge.Judge", Set.of("review")),
			Map.entry("dev.seriatim.review.ReviewRun", Set.of("run")));

	@Override
	public void start(BundleContext context) {
		context.registerService(WeavingHook.class, this, null);
	}

	@Override
	public void stop(BundleContext context) {
		// the service goes with the bundle
	}

	@Override
	public void weave(WovenClass loading) {
		Set<String> methods = WATCHED.get(loading.getClassName());
		if (methods != null) {
			loading.getDynamicImports().add(EntryPoints.class.getPackageName());
			ClassReader reader = new ClassReader(loading.getBytes());
			ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
			reader.accept(new Marking(writer, loading.getClassName(), methods), 0);
			loading.setBytes(writer.toByteArray());
		}
	}

	/** Puts a call of {@link EntryPoints#called} at the beginning of methods. */
	private static final class Marking extends ClassVisitor {

		private final String owner;
		private final Set<String> methods;

		private Marking(ClassWriter writer, String owner, Set<String> methods) {
			super(Opcodes.ASM9, writer);
			this.owner = owner;
			this.methods = methods;
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
			MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
			if (!methods.contains(name)) {
				return method;
			}
			return new MethodVisitor(Opcodes.ASM9, method) {
				@Override
				public void visitCode() {
					super.visitCode();
					visitLdcInsn(owner + "." + name);
					visitMethodInsn(Opcodes.INVOKESTATIC, EntryPoints.class.getName().replace('.', '/'), "called", "(Ljava/lang/String;)V", false);
				}
			};
		}
	}
}
