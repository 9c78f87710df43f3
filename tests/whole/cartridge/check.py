# SPDX-License-Identifier: GPL-3.0-or-later
"""An unpacked Common Cartridge: its manifest and assessments by the grammars beside this file, and
what no grammar sees: whether identifiers are unique and meet, files are there, and nothing leads
where "IMS Common Cartridge Profile: Implementation" 1.3 does not let it. Prints every fault; exits
1 where there is one. With --broken it breaks the cartridge in many ways first, one after the other,
and exits 1 where it overlooks one."""
import os
import subprocess
import sys
import xml.etree.ElementTree as tree

CP = '{http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1}'
QTI = '{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}'
HERE = os.path.dirname(os.path.abspath(__file__))


def of_grammar(grammar, text):
    done = subprocess.run(['xmllint', '--nonet', '--noout', '--relaxng', os.path.join(HERE, grammar), '-'],
                          input=text, capture_output=True)
    return [] if done.returncode == 0 else done.stderr.decode().splitlines()


def twice(names):
    return sorted({name for name in names if names.count(name) > 1})


def faults_of_manifest(text, files):
    """`files`: the paths of the cartridge, but for the manifest."""
    faults = of_grammar('manifest.rng', text)
    root = tree.fromstring(text)
    faults += [f'{name} is there twice' for name in twice([one.get('identifier') for one in root.iter()
                                                          if one.get('identifier')])]
    content = {one.get('identifier') for one in root.iter(CP + 'resource') if one.get('type') == 'webcontent'}
    resources = {one.get('identifier') for one in root.iter(CP + 'resource')}
    for item in root.iter(CP + 'item'):
        if item.get('identifierref', next(iter(resources))) not in resources:
            faults.append(f'{item.get("identifierref")} is nowhere')
    named = set()
    for resource in root.iter(CP + 'resource'):
        name, own = resource.get('identifier'), [one.get('href') for one in resource.iter(CP + 'file')]
        needs = [one.get('identifierref') for one in resource.iter(CP + 'dependency')]
        named.update(own)
        faults += [f'{name}: {file} is missing' for file in own if file not in files]
        faults += [f'{name}: {one} is there twice' for one in twice(own) + twice(needs)]
        faults += [f'{name} may not need {one}' for one in needs if one == name or one not in content]
        if resource.get('href', own[0] if own else None) not in own:
            faults.append(f'{name}: its href is none of its files')
    return faults + [f'{file} belongs to nothing' for file in sorted(files - named)]


def faults_of_assessment(text):
    faults = of_grammar('assessment.rng', text)
    root = tree.fromstring(text)
    faults += [f'{one} is there twice' for one in twice([item.get('ident') for item in root.iter(QTI + 'item')])]
    for about in root.iter(QTI + 'qtimetadata'):
        labels = [one.text for one in about.iter(QTI + 'fieldlabel')]
        faults += [f'{one} is there twice' for one in twice(labels)]
        faults += [] if 'cc_profile' in labels else ['no cc_profile']
    for item in root.iter(QTI + 'item'):
        labels = [one.text for one in item.iter(QTI + 'fieldlabel')]
        faults += [] if 'qmd_computerscored' in labels else ['an essay that a machine may score']
        given = [one.get('ident') for one in item.iter(QTI + 'itemfeedback')]
        shown = [one.get('linkrefid') for one in item.iter(QTI + 'displayfeedback')]
        faults += [f'{one} is there twice' for one in twice(given)]
        faults += [f'{one} is not both given and shown' for one in sorted(set(given) ^ set(shown))]
    return faults


def read(folder):
    """Path -> bytes."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, 'rb') as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def faults_of(files):
    faults = faults_of_manifest(files['imsmanifest.xml'], set(files) - {'imsmanifest.xml'})
    for name in sorted(files):
        if name.startswith('assessments/'):
            faults += [f'{name}: {fault}' for fault in faults_of_assessment(files[name])]
    return faults


# Where (a part of a path), what, and what stands there instead: each must be found.
BREAKS = [
    ('imsmanifest', b'<schemaversion>1.3.0', b'<schemaversion>1.2.0'),
    ('imsmanifest', b'structure="rooted-hierarchy"', b'structure="hierarchical"'),
    ('imsmanifest', b'<organizations>', b'<organizations default="course">'),
    ('imsmanifest', b'<item identifier="root">', b'<item identifier="root"><title>Root</title>'),
    ('imsmanifest', b' identifierref="front"', b' identifierref="back"'),
    ('imsmanifest', b' href="course/index.html"', b' href="other.html"'),
    ('imsmanifest', b'imscc_xmlv1p3/assessment', b'imscc_xmlv1p1/assessment'),
    ('imsmanifest', b'identifier="item-front"', b'identifier="root"'),
    ('imsmanifest', b'</resources>', b'</resources><extra/>'),
    ('assessments/', b'cc.essay.v0p1', b'cc.fib.v0p1'),
    ('assessments/', b'<fieldentry>No</fieldentry>', b'<fieldentry>Yes</fieldentry>'),
    ('assessments/', b'<other/>', b'<varequal respident="response1">a</varequal>'),
    ('assessments/', b'</section>', b'</section><section ident="b"/>'),
    ('assessments/', b' title="', b' name="'),
    ('assessments/', b'linkrefid="solution"', b'linkrefid="general_fb"'),
    ('assessments/', b'texttype="text/html"', b'texttype="html"'),
]


def overlooked(files):
    """The breaks that nothing finds."""
    kept = []
    for part, what, instead in BREAKS:
        name = sorted(one for one in files if part in one)[0]
        broken = files[name].replace(what, instead, 1)
        looked_at = {**files, name: broken}
        if broken == files[name] or not (faults_of_manifest(broken, set(files) - {name}) if name == 'imsmanifest.xml'
                                         else faults_of_assessment(looked_at[name])):
            kept.append(f'overlooked: {what.decode()} -> {instead.decode()}')
    return kept


if __name__ == '__main__':
    files = read(sys.argv[-1])
    found = overlooked(files) if sys.argv[1] == '--broken' else faults_of(files)
    print('\n'.join(found))
    sys.exit(bool(found))
